package cis.platform.directory;

/** Hands out references of complaints: unique per client company, taken in blocks, with a check digit; gaps are allowed. */
public interface ComplaintNumbers {

    String next(String client);
}
