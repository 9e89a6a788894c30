/** What the records of a Windows metafile hold. */
export type Found = {
  texts: string[]
  /** Files of pictures, or drawings within it. */
  pictures: Uint8Array[]
  /** True when it holds a picture of a kind that is not read. */
  unreadable: boolean
  /** Points of lines, curves and polygons. */
  points: number
  /** Ovals, boxes, regions and other shapes that are not given by points. */
  shapes: number
  comments: string[]
  /** Bytes up to which the records reach. */
  end: number
}

export const nothing = (): Found => ({
  texts: [],
  pictures: [],
  unreadable: false,
  points: 0,
  shapes: 0,
  comments: [],
  end: 0,
})

export const MAX_RECORDS = 200_000

export function remark(data: Buffer, found: Found): void {
  const text = data
    .toString('latin1')
    // Letters of two bytes, then lines of what can be read.
    .replace(/(?:[ -~]\0){4,}/g, (wide) => wide.replaceAll('\0', ''))
    .replace(/[^ -~]+/g, '\n')
    .trim()
  if (/[A-Za-z]{4}/.test(text)) found.comments.push(text)
}
