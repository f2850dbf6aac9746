import 'server-only'
import { createHash } from 'node:crypto'
import { factsById } from '@/lib/papers/facts'
import { canSeePaper, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, personIdOf } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db, type Reader, type Tx } from '@/lib/platform/db'
import { Absent, ensure } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { Prisma } from '@/prisma/generated/client'
import { standingTexts } from './facts'
import type { Item } from './item'
import { type FileReader, itemsIn, type Matched, matched, type Reading } from './reading'
import { writeItems } from './rows'
import { canBring } from './rules'
import type { BringInput } from './schema'
import { cameBefore, endWithdrawn, ensureNotEntered, makeWay } from './twice'

/** Where it is kept, on which paper. `again`: the very same came before, so that nothing was kept a second time. */
export type Brought = { uploadId: string; slug: string; again: boolean }

/** What came: its digest, and its words or why they cannot be read. */
type Came = { digest: string; reading: Reading | null; unreadable: string | null }

/**
 * Keeps a file or the words of a mail for a member, matched to the version that it was made from, with what it says to
 * that version. Nothing is said to the paper yet, and nobody is told. A file that cannot be read is kept with the reason.
 * What came before by the same door is found again, save where all that was entered of it was withdrawn; refuses what
 * `canBring` refuses, and what was entered by the other door and stands.
 */
export async function bringUpload(act: Act, input: BringInput, readFile: FileReader): Promise<Brought> {
  const { paperId, memberId, source, file } = input
  const paper = await factsById(db, paperId)
  if (!paper || !canSeePaper(act.actor, paper)) throw new Absent()
  await ensureBrings(db, act.actor, input, paper, await instant())
  // Reading and comparing take their time: they are done before anything is held, and versions never change.
  const came = await read(input, readFile)
  const found = await compare(came.reading, paper, input)
  const { digest } = came
  const sent = { ...input, file: file ? { name: file.name, digest } : null }
  return once(act, 'bringUpload', sent, async (tx) => {
    // Two with the same file of a member wait for each other here. The paper is not held: nothing is said to it yet.
    await tx.$queryRaw`select 1 from "Member" where id = ${memberId}::uuid for no key update`
    const now = await instant(tx)
    await ensureBrings(tx, act.actor, input, paper, now)
    const by = { personId: personIdOf(act.actor), at: now }
    const same = { paperId, memberId, source, digest }
    await endWithdrawn(tx, same, by)
    const before = await cameBefore(tx, same)
    if (before) return { uploadId: before, slug: paper.slug, again: true }
    await ensureNotEntered(tx, same)
    await makeWay(tx, same, by)
    const uploadId = await keep(tx, input, came, found, by)
    return { uploadId, slug: paper.slug, again: false }
  })
}

async function read(input: BringInput, readFile: FileReader): Promise<Came> {
  const text = input.source === 'mail' ? (input.text ?? '') : ''
  const digest = createHash('sha256')
    .update(input.file?.bytes ?? text)
    .digest('hex')
  if (!input.file) return { digest, reading: { is: 'mail', text }, unreadable: null }
  const file = await readFile(input.file.bytes, input.file.name)
  if (!file.ok) return { digest, reading: null, unreadable: file.why }
  return { digest, reading: { is: 'file', kind: file.kind, ...file.imported }, unreadable: null }
}

async function ensureBrings(
  reader: Pick<Reader, 'member'>,
  actor: Actor,
  input: BringInput,
  paper: PaperFacts,
  now: Date,
): Promise<void> {
  const member = await reader.member.findUnique({
    where: { id: input.memberId },
    select: { id: true, displayName: true, leftAt: true },
  })
  if (!member) throw new Absent()
  const cameOn = input.source === 'mail' ? input.cameOn : null
  ensure(canBring(actor, input.source, { ...member, name: member.displayName }, paper, now, cameOn))
}

/** The version that it was made from, and what it says to that. */
type Found = Matched & { items: Item[] }

async function compare(reading: Reading | null, paper: PaperFacts, input: BringInput): Promise<Found> {
  const versions = await standingTexts(db, paper)
  if (!reading) return { versionId: null, likeness: [], items: [] }
  const found = matched(reading, versions, input.source === 'mail' ? input.cameOn : null)
  const version = versions.find(({ id }) => id === found.versionId)
  return { ...found, items: version ? itemsIn(reading, version) : [] }
}

async function keep(
  tx: Tx,
  input: BringInput,
  { digest, reading, unreadable }: Came,
  { items, ...found }: Found,
  by: { personId: string; at: Date },
): Promise<string> {
  const { paperId, memberId, source, file } = input
  const [sender, cameOn] = input.source === 'mail' ? [input.sender, input.cameOn] : [null, null]
  const uploadId = newId()
  const came = { paperId, memberId, source, sender, cameOn, digest, unreadable }
  const fileName = file ? file.name || 'a file without a name' : null
  const read = { reading: reading ?? Prisma.DbNull, ...found, revision: 0 }
  await tx.upload.create({ data: { id: uploadId, ...came, fileName, ...read, ...by } })
  // As it is: the client would write it out as text first, which for 20 MB takes another half a second.
  if (file)
    await tx.$executeRaw`
      insert into "UploadFile" ("uploadId", bytes) values (${uploadId}::uuid, ${Buffer.from(file.bytes)})`
  await writeItems(tx, uploadId, items)
  return uploadId
}
