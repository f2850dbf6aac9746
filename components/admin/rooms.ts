/** The admins' rooms, in the order of their navigation. */
export const adminRooms = [
  { href: '/admin', label: 'Overview', about: '' },
  { href: '/admin/readiness', label: 'Readiness', about: 'What each paper still needs.' },
  {
    href: '/participation',
    label: 'Who has spoken',
    about: 'Members by papers: who spoke, who signed, who is silent, and whom to call.',
  },
  { href: '/admin/members', label: 'Members', about: 'Add, change, and say who has left.' },
  { href: '/admin/people', label: 'People', about: 'Invite, give rights, end memberships.' },
  { href: '/admin/import', label: 'Import', about: 'Bring in the roster from a file, or take it out.' },
  { href: '/admin/rounds', label: 'Rounds', about: 'Open windows on several papers in one act.' },
  { href: '/admin/plan', label: 'Plan', about: 'From a deadline outside back through every window.' },
  { href: '/admin/topics', label: 'Topics', about: 'What papers are about.' },
  { href: '/admin/calendar', label: 'Calendar', about: 'Milestones, and days nobody works.' },
  {
    href: '/admin/settings',
    label: 'Settings',
    about: 'Name, logo, and the least number of endorsing members.',
  },
  { href: '/admin/mail', label: 'Mail log', about: 'To whom what went, and whether it left.' },
  { href: '/admin/audit', label: 'Audit', about: 'Everything that happened, and whether the record holds.' },
] as const
