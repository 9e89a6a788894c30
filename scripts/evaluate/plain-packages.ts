/** For comparison, in its own process: mammoth, pdf-parse, mailparser, UTF-8. */
type Asked = { readonly format: string; readonly bytes: Uint8Array }

process.on('message', ({ format, bytes }: Asked) => {
  textOf(format, Buffer.from(bytes)).then(
    (text) => process.send?.({ text }),
    () => process.send?.({ failed: true }),
  )
})
process.on('disconnect', () => process.exit())

const AS_TEXT = new Set(['text', 'html', 'xml', 'csv', 'json', 'markdown', 'ics', 'vcf', 'svg', 'disguise', 'mhtml'])

async function textOf(format: string, bytes: Buffer): Promise<string> {
  if (format === 'docx') return (await (await import('mammoth')).default.extractRawText({ buffer: bytes })).value
  if (format === 'pdf') {
    const { PDFParse } = await import('pdf-parse')
    return (await new PDFParse({ data: new Uint8Array(bytes) }).getText()).text
  }
  if (format === 'eml') {
    const { simpleParser } = await import('mailparser')
    const mail = await simpleParser(bytes)
    return [mail.subject, mail.text, mail.html || '', ...mail.attachments.map((file) => file.filename)].join('\n')
  }
  if (AS_TEXT.has(format)) return bytes.toString('utf8')
  return ''
}
