import MsgReaderModule from '@kenjiuno/msgreader'

/** CommonJS and ES modules expose its default export differently. */
const MsgReader = (
  'default' in MsgReaderModule ? MsgReaderModule.default : MsgReaderModule
) as typeof MsgReaderModule.default

/** An attached message comes as a message file. */
export function fromMsg(bytes: Uint8Array): { name: string; bytes: Uint8Array }[] {
  const reader = new MsgReader(bytes.slice().buffer)
  const data = reader.getFileData()
  return (data.attachments ?? []).flatMap((_, index) => {
    const file = reader.getAttachment(index)
    return file.content.length === 0 ? [] : [{ name: file.fileName ?? '', bytes: file.content }]
  })
}
