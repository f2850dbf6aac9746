const words: Readonly<Record<string, string>> = {
  annex: 'annex for members',
  answered: 'input answered',
  carriedOver: 'signature carried over',
  closingSoon: '48 hours left',
  disagreement: 'two of one member disagree',
  final: 'final',
  finalCall: 'final call',
  inputDisowned: 'entered input taken out',
  inputEntered: 'input entered for a member',
  invitation: 'invitation',
  late: 'late input',
  lateDecided: 'late input decided',
  memberTold: 'entered on behalf',
  notSatisfied: 'not satisfied with an answer',
  objection: 'objection',
  opened: 'window opened',
  passage: 'words of an input changed',
  placeMoved: 'input moved by hand',
  reconfirm: 'please reconfirm',
  roomAsked: 'member’s room',
  roomClosing: 'member’s room, 48 hours left',
  roomDigest: 'member’s room, new of the day',
  signIn: 'sign-in link',
  windowChanged: 'window changed',
}

/** The kind of a notice in words, as the mail log names it: "window opened". */
export const mailKind = (kind: string): string => words[kind] ?? kind
