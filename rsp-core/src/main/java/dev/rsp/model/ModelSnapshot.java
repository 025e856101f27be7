package dev.rsp.model;

import dev.rsp.fact.Default;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Require;

/**
 * A model in one state of its training.
 *
 * @param id its id
 * @param digest what identifies the weights; {@code unstated} where nobody says
 * @since 0.1.0
 */
@FactType(key = "id", dated = "")
public record ModelSnapshot(ModelId id, @Default("unstated") Digest digest) implements Fact {

    /** Checks that everything is there. */
    public ModelSnapshot {
        Require.given(ModelSnapshot.class, id, digest);
    }

    /**
     * Makes a snapshot without a digest.
     *
     * @param id its id
     * @return the snapshot
     * @throws IllegalArgumentException if the id is refused
     */
    public static ModelSnapshot of(String id) {
        return new ModelSnapshot(ModelId.of(id), Digest.UNSTATED);
    }

    /**
     * Makes a snapshot.
     *
     * @param id its id
     * @param digest what identifies the weights, such as {@code sha256:...}
     * @return the snapshot
     * @throws IllegalArgumentException if the id or the digest is refused
     */
    public static ModelSnapshot of(String id, String digest) {
        return new ModelSnapshot(ModelId.of(id), Digest.of(digest));
    }
}
