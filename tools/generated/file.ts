/** A committed file whose text follows from the code; test/house/generated.test.ts compares the two. */
export interface GeneratedFile {
  /** From the root of the project. */
  path: string
  text: string
}
