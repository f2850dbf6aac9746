import { formatDate } from '@/lib/platform/format'

type Meeting = {
  /** Its minutes, or what they say of this; null where it was not decided in a meeting. */
  meeting: string | null
  meetingOn: Date | null
  present: readonly { member: { displayName: string } }[]
}

/** "12 June 2025, with Fjord Registry, Moorland. Minutes …": a meeting as its readers are told of it, or null. `meetingSql` says the same. */
export function meetingText({ meeting, meetingOn, present }: Meeting): string | null {
  if (meeting === null || !meetingOn) return meeting
  const names = present.map(({ member }) => member.displayName).sort((a, b) => a.localeCompare(b))
  const withWhom = names.length > 0 ? `, with ${names.join(', ')}` : ''
  return `${formatDate(meetingOn)}${withWhom}. ${meeting}`
}
