package cis.platform.directory;

/** Hands out customer numbers: unique per client company, taken in blocks, with a check digit; gaps are allowed. */
public interface CustomerNumbers {

    String next(String client);
}
