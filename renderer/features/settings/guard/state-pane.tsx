import { useAnswer, useJob } from '../../../api/hooks.ts'
import { useApi, useDesk, useDevice } from '../../../api/office.tsx'
import type { Copies } from '../../../record/copies/records.ts'
import { Button, IconlessLink } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { useNotify } from '../../../ui/notice.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { Tag } from '../../../ui/tag.tsx'
import styles from './guard.module.css'

/** 検査と記録: what was last found, and the head of the record of deeds with where it stands besides. */
export const StatePane = ({ copies }: { copies: Copies | undefined }) => (
  <Pane label="検査と記録">
    <dl className={styles['states']}>
      <Examination />
      <Head copies={copies} />
    </dl>
  </Pane>
)

function Examination() {
  const api = useApi()
  const { may } = useDesk()
  const standing = useAnswer(api.audit.standing, {}).data
  const holdings = useAnswer(api.office.holdings, {}).data
  const check = useJob(api.audit.check)
  const last = standing?.last ?? null
  const doubts = standing?.doubts.length ?? 0
  return (
    <div>
      <dt>検査</dt>
      <dd>
        <span className={styles['marks']}>
          {doubts > 0 ? (
            <Tag tone="bad" shape>
              確かめること {doubts}
            </Tag>
          ) : last === null ? (
            <Tag shape>まだ</Tag>
          ) : (
            <Tag tone={last.sound ? 'ok' : 'bad'} shape>
              {last.sound ? '異常なし' : '傷みか変更あり'}
            </Tag>
          )}
          {last !== null && <MomentText at={last.at} />}
          {may('audit.check') && (
            <Button small busy={check.running} busyLabel="検査しています…" onClick={() => check.start({ head: '' })}>
              いま検査する
            </Button>
          )}
        </span>
        <p className="sub">
          {holdings !== undefined && `書類 ${holdings.files.toLocaleString('ja-JP')}点　`}
          <IconlessLink to="/settings/audit">内容と操作の記録</IconlessLink>
        </p>
      </dd>
    </div>
  )
}

function Head({ copies }: { copies: Copies | undefined }) {
  const device = useDevice()
  const notify = useNotify()
  const entries = useAnswer(useApi().audit.entries, { limit: 1 }).data
  if (entries === undefined) return null
  const { head, total } = entries
  const copied = copies?.copies.find((copy) => copy.seq !== null)
  return (
    <div>
      <dt>記録の先頭</dt>
      <dd>
        <span className={styles['marks']}>
          <span className={styles['head']}>{grouped(head)}</span>
          <Button
            small
            look="quiet"
            onClick={async () => {
              await device.copyText(head)
              notify({ text: '先頭の値をコピーしました' })
            }}
          >
            コピー
          </Button>
        </span>
        <p className="sub">
          {[
            `${total.toLocaleString('ja-JP')}番まで`,
            '● ファイルのそば',
            copied?.seq == null ? '○ バックアップはまだ' : `● バックアップ ${copied.seq.toLocaleString('ja-JP')}番まで`,
          ].join('　')}
        </p>
      </dd>
    </div>
  )
}

/** The first characters, as papers show them: four by four. */
const grouped = (head: string) =>
  head
    .slice(0, 16)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ')
