import { Icon, type IconName } from '@/components/ui/icons'
import { chooseThemeAction } from '@/lib/platform/actions'
import { type Theme, themes } from '@/lib/platform/theme'

const looks: Record<Theme, { label: string; icon: IconName }> = {
  auto: { label: 'Auto', icon: 'screen' },
  light: { label: 'Light', icon: 'sun' },
  dark: { label: 'Dark', icon: 'moon' },
}

/** Light, dark, or as the system has it: a form, so that it works without a script, and the next page is drawn right at once. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  return (
    <form action={chooseThemeAction}>
      <fieldset className="themes">
        <legend className="unseen">Colours</legend>
        {themes.map((value) => (
          <button key={value} type="submit" name="theme" value={value} aria-pressed={theme === value}>
            <Icon name={looks[value].icon} />
            {looks[value].label}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
