/** What the steps that touch files need of a file system; passed in, so that tests can break it at any point. */
export interface FileSystem {
  /** Files below a folder at any depth, relative to it, `/` between folders, sorted by code unit; none where the folder does not exist. Names that begin with a dot are left out. */
  list(folder: string): Promise<readonly string[]>;
  /** Throws where the file cannot be read. */
  read(path: string): Promise<Uint8Array>;
  /** Null where the file does not exist; throws where it cannot be read. */
  readIfPresent(path: string): Promise<Uint8Array | null>;
  /** Whole or not at all: a temporary file beside it, then a rename. Makes missing folders. */
  write(path: string, content: string): Promise<void>;
  remove(path: string): Promise<void>;
}
