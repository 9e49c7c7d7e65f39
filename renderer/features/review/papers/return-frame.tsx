import type { KeyboardEvent, ReactNode } from 'react'
import { type Paper, paperName, paperWord } from '../../../../shared/domain/review/sheet-file/paper.ts'
import { useDevice, useLine } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { isDeedKey } from '../../../ui/composition.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Pane } from '../../../ui/pane.tsx'
import { Callout, ErrorNote } from '../../../ui/states.tsx'
import type { PaperReturn } from '../records.ts'
import styles from './papers.module.css'
import { shortMoment } from './words.ts'

/** What is not taken over, and why. */
export interface LeftOut {
  readonly place: string
  readonly why: string
  /** The reviewer is the one who can say. */
  readonly ask: boolean
}

interface Deed {
  readonly busy: boolean
  readonly error: { readonly message: string } | null
  run: () => unknown
}

interface ReturnFrameProps {
  paper: Paper
  preview: PaperReturn
  mayApply: boolean
  /** Null while nothing is chosen. */
  applyLabel: string | null
  apply: Deed
  aside: Deed
  leftOut: readonly LeftOut[]
  /** Where nothing is left out. */
  allTaken: string
  /** What the officer mails to the 委員: what only they can clear up. */
  question: (asks: readonly LeftOut[]) => string
  chips: ReactNode
  /** What is looked at beside 反映しないもの. */
  facts?: ReactNode
  children: ReactNode
}

/** One paper that came back: what it says beside the office, what goes in, and what does not and why. */
export function ReturnFrame(props: ReturnFrameProps) {
  const { paper, preview, mayApply, applyLabel, apply, aside, leftOut, question } = props
  const device = useDevice()
  const { notify } = useLine()
  const { code } = preview.reviewer
  const asks = leftOut.filter(({ ask }) => ask)
  const keys = (event: KeyboardEvent) => {
    if (!isDeedKey(event) || !mayApply || applyLabel === null) return
    event.preventDefault()
    if (!event.repeat) void apply.run()
  }
  const ask = async () => {
    await device.copyText(question(asks))
    notify({ text: `${code}に問う文をコピーしました。メールに貼り付けてください` })
  }
  return (
    <Pane fills flush label={`${code}の戻った${paperName[paper]}`} title={code} sub={headWords(preview)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the whole paper, beside the button that does the same */}
      <div className={styles['sheet']} onKeyDown={keys}>
        {props.chips}
        {preview.notes.length > 0 && (
          <div className={styles['notes']}>
            <Callout tone="warn" title={`${paperWord[paper]}で確かめること`}>
              {preview.notes.join(' ')}
            </Callout>
          </div>
        )}
        {props.children}
        <div className={styles['below']} data-alone={props.facts === undefined || undefined}>
          {props.facts}
          <section aria-label="反映しないもの">
            <h3>反映しないもの　{leftOut.length}件</h3>
            {leftOut.length === 0 ? (
              <p className="sub">{props.allTaken}</p>
            ) : (
              <dl className={styles['leftOut']}>
                {leftOut.map(({ place, why }) => (
                  <div key={`${place}${why}`}>
                    <dt>{place}</dt>
                    <dd>{why}</dd>
                  </div>
                ))}
              </dl>
            )}
          </section>
        </div>
        {mayApply && (
          <div className={styles['foot']}>
            <span className={styles['hint']}>
              {applyLabel !== null && (
                <>
                  <Kbd>Ctrl Enter</Kbd> 反映して次の{paperWord[paper]}へ
                </>
              )}
            </span>
            <ErrorNote error={apply.error ?? aside.error} />
            {preview.state === 'waiting' && (
              <Button busy={aside.busy} onClick={() => aside.run()}>
                取り込まない
              </Button>
            )}
            {asks.length > 0 && <Button onClick={ask}>委員に問う文をコピー</Button>}
            {applyLabel !== null && (
              <Button look="primary" {...nextIs(1)} busy={apply.busy} onClick={() => apply.run()}>
                {applyLabel}
              </Button>
            )}
          </div>
        )}
      </div>
    </Pane>
  )
}

function headWords({ fileName, savedAt, returnedAt, state }: PaperReturn): string {
  const saved = savedAt === null ? '' : `${shortMoment(savedAt)} 保存・`
  return `${fileName}　${saved}${shortMoment(returnedAt)} 受取${state === 'applied' ? '・反映済み' : ''}`
}
