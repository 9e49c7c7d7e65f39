import { standingLabel } from '../../../../shared/domain/keeping/retention.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { IconlessLink } from '../../../ui/button.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { Pane, Rows } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { type Tone, toneShape } from '../../../ui/tag.tsx'
import type { RecordFile } from '../records.ts'
import styles from './guard.module.css'

/** So many fit beside the others; the whole list is under 記録の保存. */
const shown = 12

const tones: Partial<Record<RecordFile['standing'], Tone>> = { expired: 'bad', due: 'warn' }

/** 満了するもの: what has to be decided of the records, the nearest first, and a second place that was left behind. */
export function ExpiringPane() {
  const api = useApi()
  const files = useAnswer(api.keeping.files, {}).data?.files ?? []
  const behind = useAnswer(api.launcher.copyStanding, {}).data?.secondBehind ?? null
  const next = files
    .filter(({ standing, records }) => ['expired', 'due', 'kept'].includes(standing) && records > 0)
    .toSorted((a, b) => (a.until < b.until ? -1 : 1))
    .slice(0, shown)
  return (
    <Pane
      fills
      title="満了するもの"
      sub="近い順"
      actions={<IconlessLink to="/settings/keeping">記録の保存</IconlessLink>}
    >
      {behind === null && next.length === 0 ? (
        <EmptyState title="満了の近い記録はありません" />
      ) : (
        <Rows columns="16px 84px minmax(0, 1fr) auto">
          {behind !== null && (
            <li>
              <i className={styles['bad']}>{toneShape.bad}</i>
              <span>つなぐ</span>
              <span>別の場所({behind})のバックアップ</span>
            </li>
          )}
          {next.map((file) => (
            <li key={`${file.fy} ${file.code}`}>
              <i className={styles[tones[file.standing] ?? 'none']}>{mark(tones[file.standing])}</i>
              <DateText date={file.until} style="short" />
              <span>{file.name}</span>
              <span className="sub">{standingLabel[file.standing]}</span>
            </li>
          ))}
        </Rows>
      )}
    </Pane>
  )
}

const mark = (tone: Tone | undefined) => (tone === undefined ? '' : toneShape[tone])
