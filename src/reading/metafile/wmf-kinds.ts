/** Every WMF record type (MS-WMF 2.1.1.1), and those for printing from 1990. Any other number means damage. */
export const WMF_KINDS: ReadonlySet<number> = new Set(
  `0000 001e 0035 0037 004f 0050 0052 005e 00f7 00f8 0102 0103 0104 0105 0106 0107 0108 0127 012a 012b 012c 012d 012e 0139 0142 0149 014c 014d
  01f0 01f9 0201 0209 020a 020b 020c 020d 020e 020f 0211 0213 0214 0220 0228 0231 0234 02fa 02fb 02fc 02fd 0324 0325 0410 0412 0415 0416 0418
  0419 041b 041f 0429 0436 0521 0538 0548 061c 061d 0626 062f 06fe 06ff 0817 081a 0830 0922 0940 0a32 0b23 0b41 0d33 0f43`
    .split(/\s+/)
    .map((kind) => Number.parseInt(kind, 16)),
)
