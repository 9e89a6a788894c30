import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Footer,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'

/** A press release as Word makes it: a number in a comment, another in the footer. */
export async function wordFile(): Promise<Buffer> {
  const body = new Paragraph({
    children: [
      new CommentRangeStart(0),
      new TextRun('The Commissioner has opened a new community garden in the old goods yard.'),
      new CommentRangeEnd(0),
      new TextRun({ children: [new CommentReference(0)] }),
    ],
  })
  const comment = {
    id: 0,
    author: 'A',
    children: [new Paragraph('His NHS number is 999 000 0018, for the risk assessment.')],
  }
  const footer = new Footer({ children: [new Paragraph('National Insurance number QQ 12 34 56 C')] })
  const document = new Document({
    comments: { children: [comment] },
    sections: [{ footers: { default: footer }, children: [body] }],
  })
  return Packer.toBuffer(document)
}
