/** A file field takes only a list of the browser's own. */
export function listOf(files: readonly File[]): FileList {
  const all = new DataTransfer()
  for (const file of files) all.items.add(file)
  return all.files
}
