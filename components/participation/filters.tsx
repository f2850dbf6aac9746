import { stageWords } from '@/components/papers/stage-words'
import { Button } from '@/components/ui/button'
import { A } from '@/components/ui/link'
import { categoryPlurals, regionNames } from '@/lib/members/words'
import { addressOf, filteredStages, type ParticipationFilter } from '@/lib/participation/filter'
import style from './participation.module.css'

type Props = {
  path: string
  filter: ParticipationFilter
  rounds: readonly { id: string; name: string }[]
  papers: readonly { slug: string; title: string }[]
  /** Members are picked out only for those who may know who is silent. */
  byName: boolean
}

/** Which papers and members are shown. It lives in the address, and works without a script. */
export function ParticipationFilters({ path, filter, rounds, papers, byName }: Props) {
  return (
    <search>
      <form action={path} className={style.filter}>
        <Pick
          name="round"
          label="Round"
          value={filter.round}
          choices={rounds.map(({ id, name }) => [id, name])}
        />
        <Pick
          name="stage"
          label="Stage"
          value={filter.stage}
          choices={filteredStages.map((stage) => [stage, stageWords[stage]])}
        />
        <Pick
          name="paper"
          label="Paper"
          value={filter.paper}
          choices={papers.map(({ slug, title }) => [slug, title])}
        />
        {byName && <MemberPicks filter={filter} />}
        <Button type="submit">Show</Button>
        {addressOf(path, filter) !== path && <A href={path}>All</A>}
      </form>
    </search>
  )
}

function MemberPicks({ filter: { category, region, by, silent } }: Pick<Props, 'filter'>) {
  return (
    <>
      <Pick name="category" label="Category" value={category} choices={Object.entries(categoryPlurals)} />
      <Pick name="region" label="Region" value={region} choices={Object.entries(regionNames)} />
      <label>
        <span>In groups by</span>
        <select name="by" defaultValue={by}>
          <option value="category">category</option>
          <option value="region">region</option>
          <option value="name">none</option>
        </select>
      </label>
      <label className={style.tick}>
        <input type="checkbox" name="silent" value="yes" defaultChecked={silent} />
        <span>Only silent</span>
      </label>
    </>
  )
}

type PickProps = {
  name: string
  label: string
  value: string
  choices: readonly (readonly [string, string])[]
}

function Pick({ name, label, value, choices }: PickProps) {
  if (choices.length === 0) return null
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        <option value="">All</option>
        {choices.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
