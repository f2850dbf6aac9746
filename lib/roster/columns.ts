/** The columns of a roster file, in the order of the export, with what each holds. Any of them may be left out. */
export const columns = {
  member: 'The name as the member wants to appear. It says which member the line is about.',
  legal_name: 'Its legal name. For a new member the same as the name, where empty.',
  categories:
    'One or more, with semicolons between: ccTLD registry; gTLD registry; registrar; internet-number registry; TLD regional group; registry service provider.',
  country: 'The ISO code of two letters, or the English name.',
  region: 'Africa, Asia and the Pacific, Europe, Latin America and the Caribbean, or North America.',
  joined: 'A day, as 2025-01-31.',
  left: 'A day, for members that left before they came into this roster. Others leave on their own page.',
  mail_domain: 'The domain of its mail addresses. Its representatives can invite people with it.',
  person: 'The name of a person of this member, of the Taskforce, or of an admin.',
  email: 'The address the person signs in with. It says which person the line is about.',
  right: 'contributor, representative or signatory, at the member of this line.',
  taskforce: 'yes or no.',
  admin: 'yes or no.',
} as const

export type Column = keyof typeof columns
export const columnNames = Object.keys(columns) as Column[]

export const memberColumns = [
  'legal_name',
  'categories',
  'country',
  'region',
  'joined',
  'left',
  'mail_domain',
] as const satisfies readonly Column[]
