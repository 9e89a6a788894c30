/** What the voice tells apart. Each stands for a part of the policy that words of many kinds can break. */
export const GROUPS = [
  'political',
  'conduct',
  'disparagement',
  'defamation',
  'claims',
  'private-use',
  'operational',
  'secrecy',
  'media',
  'security',
] as const
