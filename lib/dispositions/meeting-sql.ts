import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/** The meeting in which "Disposition" d was decided, in the words of `meetingText`. */
export const meetingSql = Prisma.sql`
  (case when d."meetingOn" is null then d.meeting else to_char(d."meetingOn", 'FMDD FMMonth YYYY')
    || coalesce(', with ' || (select string_agg(m."displayName", ', ' order by m."displayName")
      from "MeetingMember" p join "Member" m on m.id = p."memberId" where p."dispositionId" = d.id), '')
    || '. ' || d.meeting end)`
