package dev.rsp.examples.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Finds public declarations without a comment, in sources that are parsed and not compiled. */
final class PublicDocumentation extends TreePathScanner<Void, Void> {

    private final DocTrees trees;
    private final CompilationUnitTree unit;
    private final List<String> missing;

    private PublicDocumentation(DocTrees trees, CompilationUnitTree unit, List<String> missing) {
        this.trees = trees;
        this.unit = unit;
        this.missing = missing;
    }

    static List<String> missingIn(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> missing = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new PublicDocumentation(trees, unit, missing).scan(unit, null);
            }
        }
        return missing;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
        if (!isPublic(type.getModifiers())) {
            return null;
        }
        require(type.getSimpleName().toString(), type);
        return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
        if (isPublic(method.getModifiers()) && !overrides(method)) {
            require(method.getName().toString(), method);
        }
        return null;
    }

    @Override
    public Void visitVariable(VariableTree field, Void unused) {
        if (isPublic(field.getModifiers())) {
            require(field.getName().toString(), field);
        }
        return null;
    }

    /** The methods of an interface are public without saying so. */
    private boolean isPublic(ModifiersTree modifiers) {
        Tree around = getCurrentPath().getParentPath().getLeaf();
        boolean implied = around.getKind() == Tree.Kind.INTERFACE || around.getKind() == Tree.Kind.ANNOTATION_TYPE;
        return modifiers.getFlags().contains(Modifier.PUBLIC)
                || (implied && !modifiers.getFlags().contains(Modifier.PRIVATE));
    }

    private static boolean overrides(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    private void require(String name, Tree tree) {
        String comment = trees.getDocComment(getCurrentPath());
        if (comment == null || comment.isBlank()) {
            long line =
                    unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
            missing.add(unit.getSourceFile().getName() + ":" + line + " " + name);
        }
    }
}
