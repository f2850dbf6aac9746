/** A room in which something is new to somebody, or waits for them. */
export type RoomNews = {
  memberId: string
  memberName: string
  paperId: string
  /** Entries that others wrote, or replied to, since this person was there. */
  fresh: number
  /** Of those that wait: how many a representative is asked to send on; 0 for who cannot. */
  asked: number
}
