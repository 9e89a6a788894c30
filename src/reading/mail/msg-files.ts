import MsgReaderModule from '@kenjiuno/msgreader'
import { NESTED } from './body.ts'

/** CommonJS and ES modules expose its default export differently. */
const MsgReader = (
  'default' in MsgReaderModule ? MsgReaderModule.default : MsgReaderModule
) as typeof MsgReaderModule.default

/** Attachments of an Outlook message; an attached message comes as a message file. */
export function fromMsg(bytes: Uint8Array): { name: string; bytes: Uint8Array; as?: string }[] {
  const reader = new MsgReader(bytes.slice().buffer)
  const data = reader.getFileData()
  return (data.attachments ?? []).flatMap(({ attachMimeTag = '' }, index) => {
    const file = reader.getAttachment(index)
    const as = NESTED.get(attachMimeTag.toLowerCase())
    return file.content.length === 0 ? [] : [{ name: file.fileName ?? '', bytes: file.content, ...(as ? { as } : {}) }]
  })
}
