/** Why a file cannot be read, as one sentence for the person who chose it. */
export class Unreadable extends Error {
  override name = 'Unreadable'
}

export const damaged =
  'The file is damaged and cannot be read. Open it in the program it was made with and save it again.'
