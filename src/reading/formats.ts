import type { Reader } from './reader.ts'

/** Without `load` there is no reader, and such a file is reported as unread. */
export type Format = {
  readonly format: string
  readonly called: string
  /** Extensions are without the dot. */
  readonly extensions: readonly string[]
  /** Loaded on demand, so that a plain message loads no parser it does not need. */
  readonly load?: () => Promise<Reader>
}

const TEXT =
  'txt text log md markdown csv tsv json xml yaml yml ini cfg conf srt vtt ics ical vcf vcard asc eml sql tex'.split(
    ' ',
  )

const recordings = async () => (await import('./recording.ts')).readRecording
const metafiles = async () => (await import('./metafile.ts')).readMetafile
const pictures = async () => (await import('./picture.ts')).readPicture

const FORMATS: readonly Format[] = [
  { format: 'text', called: 'plain text', extensions: TEXT, load: async () => (await import('./text.ts')).text },
  {
    format: 'html',
    called: 'a web page',
    extensions: ['html', 'htm', 'xhtml', 'shtml'],
    load: async () => (await import('./html.ts')).html,
  },
  {
    format: 'xml',
    called: 'XML',
    extensions: ['xml', 'xsd', 'xsl', 'xslt', 'rss', 'atom', 'kml', 'gpx', 'plist'],
    load: async () => (await import('./xml.ts')).xml,
  },
  { format: 'rtf', called: 'rich text', extensions: ['rtf', 'doc'], load: async () => (await import('./rtf.ts')).rtf },
  {
    format: 'mail',
    called: 'a message',
    extensions: ['eml', 'mht', 'mhtml', 'txt', 'mbox'],
    load: async () => (await import('./mail.ts')).mail,
  },
  {
    format: 'mail-fields',
    called: 'a report about a message',
    extensions: ['txt', 'eml'],
    load: async () => (await import('./mail/read-fields.ts')).readFields,
  },
  {
    format: 'msg',
    called: 'an Outlook message',
    extensions: ['msg', 'oft'],
    load: async () => (await import('./msg.ts')).msg,
  },
  {
    format: 'tnef',
    called: 'a winmail.dat',
    extensions: ['dat', 'tnef'],
    load: async () => (await import('./tnef.ts')).tnef,
  },
  {
    format: 'pkcs7',
    called: 'a cryptographic message',
    extensions: ['p7m', 'p7s', 'p7c', 'p7b'],
    load: async () => (await import('./pkcs7.ts')).pkcs7,
  },
  { format: 'epub', called: 'an e-book', extensions: ['epub'], load: async () => (await import('./archive.ts')).zip },
  {
    format: 'zip',
    called: 'a zip archive',
    extensions: ['zip', 'jar', 'kmz'],
    load: async () => (await import('./archive.ts')).zip,
  },
  {
    format: 'gzip',
    called: 'a gzip archive',
    extensions: ['gz', 'tgz', 'svgz'],
    load: async () => (await import('./archive.ts')).gzip,
  },
  { format: 'tar', called: 'a tar archive', extensions: ['tar'], load: async () => (await import('./archive.ts')).tar },
  {
    format: 'bzip2',
    called: 'a bzip2 archive',
    extensions: ['bz2', 'tbz', 'tbz2'],
    load: async () => (await import('./archive.ts')).stream,
  },
  {
    format: 'xz',
    called: 'an xz archive',
    extensions: ['xz', 'txz'],
    load: async () => (await import('./archive.ts')).stream,
  },
  {
    format: 'zstd',
    called: 'a zstd archive',
    extensions: ['zst', 'tzst'],
    load: async () => (await import('./archive.ts')).stream,
  },
  {
    format: '7z',
    called: 'a 7z archive',
    extensions: ['7z'],
    load: async () => (await import('./seven-zip.ts')).sevenZip,
  },
  {
    format: '7z-kind',
    called: 'an archive of an older kind',
    extensions: ['cab', 'a', 'ar', 'deb', 'cpio', 'z', 'rpm', 'wim', 'lzh', 'lha', 'iso'],
    load: async () => (await import('./seven-zip.ts')).sevenZip,
  },
  {
    format: 'rar',
    called: 'a rar archive',
    extensions: ['rar'],
    load: async () => (await import('./seven-zip.ts')).sevenZip,
  },
  {
    format: 'docx',
    called: 'a Word document',
    extensions: ['docx', 'docm', 'dotx', 'dotm'],
    load: async () => (await import('./office/office.ts')).readOffice,
  },
  {
    format: 'xlsx',
    called: 'an Excel workbook',
    extensions: ['xlsx', 'xlsm', 'xltx', 'xltm', 'xlam'],
    load: async () => (await import('./office/office.ts')).readOffice,
  },
  {
    format: 'xlsb',
    called: 'a binary Excel workbook',
    extensions: ['xlsb'],
    load: async () => (await import('./office/office.ts')).readOffice,
  },
  {
    format: 'pptx',
    called: 'a PowerPoint presentation',
    extensions: ['pptx', 'pptm', 'potx', 'ppsx', 'ppsm', 'potm'],
    load: async () => (await import('./office/office.ts')).readOffice,
  },
  {
    format: 'ooxml',
    called: 'an Office file',
    extensions: ['vsdx', 'xps', 'oxps'],
    load: async () => (await import('./office/office.ts')).readOffice,
  },
  {
    format: 'opendocument',
    called: 'an OpenDocument file',
    extensions: ['odt', 'ods', 'odp', 'odg', 'odf', 'odb', 'ott', 'ots', 'otp'],
    load: async () => (await import('./office/opendocument.ts')).readOpenDocument,
  },
  {
    format: 'flat-opendocument',
    called: 'a flat OpenDocument file',
    extensions: ['fodt', 'fods', 'fodp', 'fodg', 'xml'],
    load: async () => (await import('./office/opendocument.ts')).readFlatOpenDocument,
  },
  {
    format: 'doc',
    called: 'an old Word document',
    extensions: ['doc', 'dot'],
    load: async () => (await import('./ole/ole.ts')).readOle,
  },
  {
    format: 'xls',
    called: 'an old Excel workbook',
    extensions: ['xls', 'xlt'],
    load: async () => (await import('./ole/ole.ts')).readOle,
  },
  {
    format: 'ppt',
    called: 'an old PowerPoint presentation',
    extensions: ['ppt', 'pps', 'pot'],
    load: async () => (await import('./ole/ole.ts')).readOle,
  },
  {
    format: 'encrypted-office',
    called: 'an Office file locked with a password',
    extensions: ['docx', 'xlsx', 'pptx', 'docm', 'xlsm', 'pptm'],
    load: async () => (await import('./ole/ole.ts')).readLocked,
  },
  {
    format: 'ole',
    called: 'an OLE compound file',
    extensions: ['ole', 'bin', 'db', 'pub', 'vsd', 'mpp', 'msi'],
    load: async () => (await import('./ole/ole.ts')).readOle,
  },
  {
    format: 'pdf',
    called: 'a PDF',
    extensions: ['pdf', 'ai'],
    load: async () => (await import('./pdf.ts')).readPdf,
  },
  { format: 'png', called: 'a picture (PNG)', extensions: ['png', 'apng'], load: pictures },
  { format: 'jpeg', called: 'a picture (JPEG)', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], load: pictures },
  { format: 'gif', called: 'a picture (GIF)', extensions: ['gif'], load: pictures },
  { format: 'webp', called: 'a picture (WebP)', extensions: ['webp'], load: pictures },
  { format: 'avif', called: 'a picture (AVIF)', extensions: ['avif'], load: pictures },
  { format: 'heic', called: 'a picture (HEIC)', extensions: ['heic', 'heif'], load: pictures },
  {
    format: 'jpeg2000',
    called: 'a picture (JPEG 2000)',
    extensions: ['jp2', 'j2k', 'j2c', 'jpc', 'jpf', 'jpx'],
    load: pictures,
  },
  { format: 'bmp', called: 'a picture (BMP)', extensions: ['bmp', 'dib'], load: pictures },
  { format: 'tiff', called: 'a picture (TIFF)', extensions: ['tif', 'tiff'], load: pictures },
  { format: 'ico', called: 'an icon', extensions: ['ico', 'cur'], load: pictures },
  { format: 'netpbm', called: 'a picture written in numbers (Netpbm)', extensions: ['pbm', 'pgm', 'ppm', 'pnm'] },
  { format: 'c-picture', called: 'a picture written as a program (XPM, XBM)', extensions: ['xpm', 'xbm'] },
  {
    format: 'postscript',
    called: 'PostScript',
    extensions: ['ps', 'eps', 'ai', 'prn'],
    load: async () => (await import('./postscript.ts')).readPostscript,
  },
  { format: 'psd', called: 'a Photoshop picture', extensions: ['psd'], load: pictures },
  {
    format: 'svg',
    called: 'a drawing (SVG)',
    extensions: ['svg', 'xml'],
    load: async () => (await import('./svg.ts')).readSvg,
  },
  { format: 'wmf', called: 'a drawing (WMF)', extensions: ['wmf'], load: metafiles },
  { format: 'emf', called: 'a drawing (EMF)', extensions: ['emf'], load: metafiles },
  { format: 'svm', called: 'a drawing (StarView)', extensions: ['svm'], load: metafiles },
  { format: 'object-drawing', called: 'the drawing of an object', extensions: ['svm'], load: metafiles },
  { format: 'mp3', called: 'a sound recording (MP3)', extensions: ['mp3'], load: recordings },
  { format: 'wav', called: 'a sound recording (WAV)', extensions: ['wav'], load: recordings },
  { format: 'flac', called: 'a sound recording (FLAC)', extensions: ['flac'], load: recordings },
  { format: 'ogg', called: 'a recording (Ogg)', extensions: ['ogg', 'oga', 'ogv', 'opus'], load: recordings },
  {
    format: 'mp4',
    called: 'a recording (MP4)',
    extensions: ['mp4', 'm4a', 'm4v', 'mov', '3gp', 'qt'],
    load: recordings,
  },
  { format: 'matroska', called: 'a recording (Matroska)', extensions: ['mkv', 'webm', 'mka'], load: recordings },
  { format: 'avi', called: 'a recording (AVI)', extensions: ['avi'], load: recordings },
  {
    format: 'apple-double',
    called: 'what a Mac keeps beside a file',
    extensions: [],
    load: async () => (await import('./apple.ts')).appleDouble,
  },
  {
    format: 'folder-view',
    called: 'how a Mac showed a folder',
    extensions: ['ds_store'],
    load: async () => (await import('./apple.ts')).folderView,
  },
  { format: 'slack', called: 'left-over bytes', extensions: [], load: async () => (await import('./slack.ts')).slack },
  {
    format: 'padding',
    called: 'left-over bytes',
    extensions: [],
    load: async () => (await import('./padding.ts')).padding,
  },
  {
    format: 'unknown',
    called: 'a file of unknown kind',
    extensions: [],
    load: async () => (await import('./slack.ts')).unknown,
  },
  { format: 'executable', called: 'a program', extensions: ['exe', 'dll', 'scr', 'com', 'so', 'bin'] },
]

const byName = new Map(FORMATS.map((format) => [format.format, format]))

export function formatOf(name: string): Format | undefined {
  return byName.get(name)
}

/** These extensions promise no format. */
const ANYTHING = new Set(['bin', 'dat', 'ole'])

/** True for a `picture.png` that is an archive. */
export function extensionDiffers(name: string, format: string): boolean {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase()
  if (!extension || byName.get(format)?.extensions.includes(extension)) return false
  if (format === 'unknown' || format === 'apple-double' || ANYTHING.has(extension)) return false
  return FORMATS.some((other) => other.format !== format && other.extensions.includes(extension))
}

export const loadAll = () => Promise.allSettled(FORMATS.map((format) => format.load?.()))
