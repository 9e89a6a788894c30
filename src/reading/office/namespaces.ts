/** The transitional and strict URIs of a vocabulary share a prefix. */
const PREFIXES: readonly (readonly [string, RegExp])[] = [
  [
    'w',
    /^http:\/\/(schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|purl\.oclc\.org\/ooxml\/wordprocessingml\/main)$/,
  ],
  [
    'x',
    /^http:\/\/(schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main|purl\.oclc\.org\/ooxml\/spreadsheetml\/main)$/,
  ],
  [
    'p',
    /^http:\/\/(schemas\.openxmlformats\.org\/presentationml\/2006\/main|purl\.oclc\.org\/ooxml\/presentationml\/main)$/,
  ],
  ['a', /^http:\/\/(schemas\.openxmlformats\.org\/drawingml\/2006\/main|purl\.oclc\.org\/ooxml\/drawingml\/main)$/],
  ['c', /^http:\/\/(schemas\.openxmlformats\.org\/drawingml\/2006\/chart|purl\.oclc\.org\/ooxml\/drawingml\/chart)$/],
  ['cx', /^http:\/\/schemas\.microsoft\.com\/office\/drawing\/2014\/chartex$/],
  ['wp', /drawingml\/(2006\/)?wordprocessingDrawing$/],
  ['xdr', /drawingml\/(2006\/)?spreadsheetDrawing$/],
  ['pic', /drawingml\/(2006\/)?picture$/],
  ['dgm', /drawingml\/(2006\/)?diagram$/],
  ['dsp', /^http:\/\/schemas\.microsoft\.com\/office\/drawing\/2008\/diagram$/],
  ['wps', /^http:\/\/schemas\.microsoft\.com\/office\/word\/2010\/wordprocessingShape$/],
  ['r', /officeDocument\/(2006\/)?relationships$/],
  [
    'rel',
    /^http:\/\/(schemas\.openxmlformats\.org\/package\/2006\/relationships|purl\.oclc\.org\/ooxml\/package\/relationships)$/,
  ],
  ['ct', /^http:\/\/schemas\.openxmlformats\.org\/package\/2006\/content-types$/],
  ['m', /officeDocument\/(2006\/)?math$/],
  ['mc', /^http:\/\/schemas\.openxmlformats\.org\/markup-compatibility\/2006$/],
  ['v', /^urn:schemas-microsoft-com:vml$/],
  ['o', /^urn:schemas-microsoft-com:office:office$/],
  ['w10', /^urn:schemas-microsoft-com:office:word$/],
  ['xvml', /^urn:schemas-microsoft-com:office:excel$/],
  ['cp', /metadata\/core-properties$/],
  ['dc', /^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/],
  ['dcterms', /^http:\/\/purl\.org\/dc\/terms\/$/],
  ['ep', /officeDocument\/(2006\/)?extended-?[pP]roperties$/],
  ['cust', /officeDocument\/(2006\/)?custom-?[pP]roperties$/],
  ['vt', /officeDocument\/(2006\/)?docPropsVTypes$/],
  ['clbl', /^http:\/\/schemas\.microsoft\.com\/office\/2020\/mipLabelMetadata$/],
  ['ds', /officeDocument\/(2006\/)?customXml$/],
  ['tc', /^http:\/\/schemas\.microsoft\.com\/office\/spreadsheetml\/2018\/threadedcomments$/],
  ['p188', /^http:\/\/schemas\.microsoft\.com\/office\/powerpoint\/2018\/8\/main$/],
  ['w14', /^http:\/\/schemas\.microsoft\.com\/office\/word\/2010\/wordml$/],
  ['w15', /^http:\/\/schemas\.microsoft\.com\/office\/word\/2012\/wordml$/],
  ['office', /^urn:oasis:names:tc:opendocument:xmlns:office:1\.0$|^http:\/\/openoffice\.org\/2000\/office$/],
  ['text', /^urn:oasis:names:tc:opendocument:xmlns:text:1\.0$|^http:\/\/openoffice\.org\/2000\/text$/],
  ['table', /^urn:oasis:names:tc:opendocument:xmlns:table:1\.0$|^http:\/\/openoffice\.org\/2000\/table$/],
  ['draw', /^urn:oasis:names:tc:opendocument:xmlns:drawing:1\.0$|^http:\/\/openoffice\.org\/2000\/drawing$/],
  ['style', /^urn:oasis:names:tc:opendocument:xmlns:style:1\.0$|^http:\/\/openoffice\.org\/2000\/style$/],
  ['fo', /^urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1\.0$|^http:\/\/www\.w3\.org\/1999\/XSL\/Format$/],
  ['svg', /^urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1\.0$/],
  [
    'presentation',
    /^urn:oasis:names:tc:opendocument:xmlns:presentation:1\.0$|^http:\/\/openoffice\.org\/2000\/presentation$/,
  ],
  ['meta', /^urn:oasis:names:tc:opendocument:xmlns:meta:1\.0$|^http:\/\/openoffice\.org\/2000\/meta$/],
  ['form', /^urn:oasis:names:tc:opendocument:xmlns:form:1\.0$/],
  ['script', /^urn:oasis:names:tc:opendocument:xmlns:script:1\.0$/],
  ['manifest', /^urn:oasis:names:tc:opendocument:xmlns:manifest:1\.0$/],
  ['chart', /^urn:oasis:names:tc:opendocument:xmlns:chart:1\.0$/],
  ['number', /^urn:oasis:names:tc:opendocument:xmlns:datastyle:1\.0$/],
  ['xlink', /^http:\/\/www\.w3\.org\/1999\/xlink$/],
  ['xml', /^http:\/\/www\.w3\.org\/XML\/1998\/namespace$/],
]

const MICROSOFT =
  /^(http:\/\/schemas\.(microsoft|openxmlformats)\.(com|org)\/|urn:schemas-microsoft-com:|http:\/\/purl\.oclc\.org\/ooxml\/)/

const seen = new Map<string, string>()

/** `ms` for other Microsoft vocabularies, '' for ones that Office does not know. */
export function prefixOf(address: string): string {
  const before = seen.get(address)
  if (before !== undefined) return before
  const found = PREFIXES.find(([, pattern]) => pattern.test(address))?.[0] ?? (MICROSOFT.test(address) ? 'ms' : '')
  // Only URIs of the table are cached, so nothing of one file is kept for the next.
  if (found !== '' && found !== 'ms') seen.set(address, found)
  return found
}
