package cis.standalone.data;

/** Somebody else writes this data directory. */
public final class DataDirectoryInUse extends RuntimeException {

    DataDirectoryInUse(DataDirectory directory) {
        super("The data directory " + directory.path().toAbsolutePath().normalize()
                + " is in use by another CIS; stop that one first, or start this one with another --data.");
    }
}
