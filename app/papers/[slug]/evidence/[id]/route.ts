import { getEvidenceFile } from '@/lib/endorsements/evidence'
import { attachment } from '@/lib/platform/attachment'
import { visit } from '@/lib/platform/session'

/** The mail or file on which an endorsement rests that was entered on behalf; under the id of the endorsement. */
export async function GET(_: Request, { params }: RouteContext<'/papers/[slug]/evidence/[id]'>) {
  const [{ slug, id }, { actor }] = await Promise.all([params, visit()])
  return attachment(await getEvidenceFile(actor, slug, id))
}
