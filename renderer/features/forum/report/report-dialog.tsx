import { useState } from 'react'
import type { ProblemError } from '../../../api/client.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDevice } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/layers/dialog.tsx'
import { useNotify } from '../../../ui/notice.tsx'
import { Rows } from '../../../ui/pane.tsx'
import { Answer, Callout, ErrorNote } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import styles from '../forum.module.css'
import type { ForumPage } from '../records.ts'

interface ReportDialogProps {
  page: ForumPage
  onClose: () => void
  /** Null where the caller may not say so. */
  onMark: (() => unknown) | null
  error: ProblemError | null
}

/** 報告のページ in the form of the ministry's page, to be copied; what waits is said above it. */
export function ReportDialog({ page, onClose, onMark, error }: ReportDialogProps) {
  const device = useDevice()
  const notify = useNotify()
  const report = useAnswer(useApi().forum.report, { id: page.id })
  const copy = async (words: string, text: string | undefined) => {
    await device.copyText(text ?? '')
    notify({ text: `${words}をコピーしました` })
  }
  const [isMarking, setMarking] = useState(false)
  return (
    <Dialog
      open
      onClose={onClose}
      title="報告のページ"
      wide
      actions={
        <>
          <Button onClick={onClose}>閉じる</Button>
          {onMark !== null && (
            <Button
              busy={isMarking}
              onClick={async () => {
                setMarking(true)
                await onMark()
                setMarking(false)
              }}
            >
              {page.state === 'reported' ? '報告の記録を取り消す' : '今日報告したと記録'}
            </Button>
          )}
          <Button onClick={() => copy('HTML', report.data?.html)}>HTMLをコピー</Button>
          <Button look="primary" onClick={() => copy('文', report.data?.text)}>
            文をコピー
          </Button>
        </>
      }
    >
      <ErrorNote error={error} />
      <Answer of={report}>
        {({ text, waits }) => (
          <div className="stack">
            {waits.map((words) => (
              <Callout key={words} tone="warn" title="確かめてください">
                {words}
              </Callout>
            ))}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard */}
            <section className={styles['text']} aria-label="報告の文" tabIndex={0}>
              {text}
            </section>
          </div>
        )}
      </Answer>
    </Dialog>
  )
}

/** 公表の一覧: what may be published, what not and why, and what still waits. */
export function ListDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const report = useAnswer(useApi().forum.report, { id })
  const device = useDevice()
  const notify = useNotify()
  const groups = [
    { key: 'open', words: '公表できる', tone: 'ok' },
    { key: 'closed', words: '公表しない', tone: 'bad' },
    { key: 'waiting', words: '許諾未了', tone: 'warn' },
  ] as const
  const copy = async () => {
    const lines = groups.flatMap(({ key, words }) => [
      `【${words}】`,
      ...(report.data?.[key] ?? []).map((line) => `・${line}`),
    ])
    await device.copyText(lines.join('\n'))
    notify({ text: '公表の一覧をコピーしました' })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="公表の一覧"
      wide
      actions={
        <>
          <Button onClick={onClose}>閉じる</Button>
          <Button look="primary" onClick={copy}>
            一覧をコピー
          </Button>
        </>
      }
    >
      <Answer of={report}>
        {(found) => (
          <div className="stack">
            {found.waiting.length > 0 && (
              <Callout tone="warn" title="まだ公表できません">
                許諾を得ていないものが{found.waiting.length}件あります。答えを記録してから公表してください。
              </Callout>
            )}
            {groups.map(({ key, words, tone }) => (
              <section key={key} aria-label={words}>
                <Tag shape tone={tone}>
                  {words} {found[key].length}
                </Tag>
                <Rows columns="minmax(0, 1fr)">
                  {found[key].map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </Rows>
              </section>
            ))}
          </div>
        )}
      </Answer>
    </Dialog>
  )
}
