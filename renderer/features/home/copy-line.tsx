import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import { useSettled } from '../../api/settled.ts'
import { IconlessLink } from '../../ui/button.tsx'
import { Rows } from '../../ui/pane.tsx'
import { Tag } from '../../ui/tag.tsx'

/** How old the last backup is; pressing only where a day's work lies in none, or none could be made. */
export function CopyLine() {
  const api = useApi()
  const settled = useSettled()
  const { practice, may } = useDesk()
  const here = useAnswer(api.launcher.status, {}).data?.mayOpenFiles === true
  const enabled = settled && here && !practice && may('office.holdings')
  const standing = useAnswer(api.launcher.copyStanding, {}, { enabled }).data
  if (standing === undefined) return null
  const words = troubleWords(standing)
  if (words === null)
    return standing.last === null ? null : (
      <p className="sub">
        最後のバックアップ <IconlessLink to="/settings/guard">{standing.last.age}</IconlessLink>(検査済み)
      </p>
    )
  return (
    <Rows columns="116px minmax(0, 1fr) auto">
      <li>
        <Tag tone="warn" block>
          {standing.last?.age ?? 'まだなし'}
        </Tag>
        <IconlessLink to="/settings/guard">{words}</IconlessLink>
        <span className="sub">守り</span>
      </li>
    </Rows>
  )
}

interface Told {
  readonly uncovered: boolean
  readonly secondBehind: string | null
  readonly problem: string | null
}

function troubleWords({ uncovered, secondBehind, problem }: Told): string | null {
  if (problem !== null) return `バックアップを作れませんでした: ${problem}`
  if (uncovered) return '最後の仕事が、まだバックアップに入っていません'
  return secondBehind === null ? null : `バックアップの別の場所(${secondBehind})がつながっていません`
}
