import { levels } from '@/lib/participation/levels'
import { levelWords } from '@/lib/participation/words'
import { Mark } from './mark'
import style from './participation.module.css'

/** What the marks mean, the strongest first. */
export function Legend() {
  return (
    <ul className={`${style.key} small`} aria-label="What the marks mean">
      {levels.map((level) => (
        <li key={level}>
          <Mark level={level} /> {levelWords[level]}
        </li>
      ))}
    </ul>
  )
}
