import { type KeyboardEvent, useState } from 'react'
import { toJst } from '../../../../shared/domain/calendar/jst.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { type CellKind, cellKindLabel, isTakeable } from '../../../../shared/domain/review/sheet-file/compare.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useDevice, useLine, useMay } from '../../../api/office.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { Button } from '../../../ui/button.tsx'
import { isDeedKey } from '../../../ui/composition.ts'
import { go } from '../../../ui/go.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Pane } from '../../../ui/pane.tsx'
import { Answer, Callout, ErrorNote } from '../../../ui/states.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import type { Preview } from '../records.ts'
import { CellFacts } from './cell-facts.tsx'
import styles from './excel.module.css'
import { type CellKey, cellsOf, isChosenAtFirst, keyOf, leftOutOf, questionText, sheetsToTake } from './left-out.ts'
import { ReturnGrid } from './return-grid.tsx'

/** One sheet that came back beside the office: every cell, what goes in, and what does not and why. */
export function ReturnPane({ returnId, next }: { returnId: string; next: string | null }) {
  const preview = useAnswer(useApi().sheetFiles.preview, { id: returnId })
  return <Answer of={preview}>{(shown) => <Shown key={shown.id} preview={shown} next={next} />}</Answer>
}

function Shown({ preview, next }: { preview: Preview; next: string | null }) {
  const api = useApi()
  const device = useDevice()
  const { notify } = useLine()
  const mayApply = useMay('sheetFiles.apply')
  // What was chosen otherwise than at first.
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [focus, setFocus] = useState<CellKey | null>(null)
  const cells = cellsOf(preview)
  const chosen = new Set(
    cells
      .filter(({ cell, ...key }) => isTakeable(cell.kind) && (decided.get(keyOf(key)) ?? isChosenAtFirst(cell)))
      .map(keyOf),
  )
  const choose = (keys: readonly CellKey[], on: boolean) =>
    setDecided(new Map([...decided, ...keys.map((key): [string, boolean] => [keyOf(key), on])]))
  const leftOut = leftOutOf(preview)
  const asks = leftOut.filter(({ ask }) => ask)
  const scores = cells.filter((each) => each.criterionId !== null && chosen.has(keyOf(each))).length
  const comments = chosen.size - scores
  const goOn = () => {
    if (next !== null) go(addressOf('excel', next), { replace: true })
  }
  const apply = useCommand(api.sheetFiles.apply, {
    done: (after) => `${preview.reviewer.code}の採点票から、点${after.scores}件・所見${after.comments}件を反映しました`,
    onDone: () => {
      setDecided(new Map())
      goOn()
    },
  })
  const aside = useCommand(api.sheetFiles.putAside, {
    done: `${preview.reviewer.code}の票を取り込まないとしました(ファイルは残っています)`,
    onDone: goOn,
  })
  const run = () => apply.run({ id: preview.id, sheets: sheetsToTake(preview, chosen) })
  const keys = (event: KeyboardEvent) => {
    if (!isDeedKey(event) || !mayApply || chosen.size === 0) return
    event.preventDefault()
    if (!event.repeat) void run()
  }
  const ask = async () => {
    await device.copyText(questionText(preview.reviewer.code, asks))
    notify({ text: `${preview.reviewer.code}に問う文をコピーしました。メールに貼り付けてください` })
  }
  return (
    <Pane
      fills
      flush
      label={`${preview.reviewer.code}の戻った採点票`}
      title={preview.reviewer.code}
      sub={headWords(preview)}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the whole sheet, beside the button that does the same */}
      <div className={styles['sheet']} onKeyDown={keys}>
        <Chips preview={preview} />
        {preview.notes.length > 0 && (
          <div className={styles['notes']}>
            <Callout tone="warn" title="票で確かめること">
              {preview.notes.join(' ')}
            </Callout>
          </div>
        )}
        <ReturnGrid preview={preview} chosen={chosen} focus={focus} onFocus={setFocus} onChoose={choose} />
        <div className={styles['below']}>
          <CellFacts preview={preview} focus={focus} chosen={chosen} onChoose={choose} />
          <section aria-label="反映しないもの">
            <h3>反映しないもの　{leftOut.length}件</h3>
            {leftOut.length === 0 ? (
              <p className="sub">すべての欄を反映できるか、台帳と同じです。</p>
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
              <Kbd>Ctrl Enter</Kbd> 反映して次の票へ
            </span>
            <ErrorNote error={apply.error ?? aside.error} />
            {preview.state === 'waiting' && (
              <Button busy={aside.busy} onClick={() => aside.run({ id: preview.id, revision: preview.revision })}>
                取り込まない
              </Button>
            )}
            {asks.length > 0 && <Button onClick={ask}>委員に問う文をコピー</Button>}
            {chosen.size > 0 && (
              <Button look="primary" {...nextIs(1)} busy={apply.busy} onClick={run}>
                {`選んだ${scores}点・所見${comments}件を反映`}
              </Button>
            )}
          </div>
        )}
      </div>
    </Pane>
  )
}

function headWords({ fileName, savedAt, returnedAt, state }: Preview): string {
  const at = (instant: string) =>
    `${formatWareki(toJst(instant).slice(0, 10), 'short')} ${toJst(instant).slice(11, 16)}`
  return `${fileName}　${savedAt === null ? '' : `${at(savedAt)} 保存・`}${at(returnedAt)} 受取${state === 'applied' ? '・反映済み' : ''}`
}

const chips = [
  ['new', 'ok', '＋ '],
  ['changed', 'accent', '→ '],
  ['same', 'neutral', ''],
  ['stale', 'warn', ''],
  ['outOfRange', 'bad', ''],
  ['unreadable', 'bad', ''],
  ['blank', 'bad', ''],
  ['closed', 'warn', ''],
  ['absent', 'warn', ''],
] as const satisfies readonly (readonly [CellKind, Tone, string])[]

const Chips = ({ preview: { counts } }: { preview: Preview }) => (
  <div className={styles['chips']}>
    {chips.map(([kind, tone, sign]) =>
      counts[kind] > 0 ? (
        <Tag key={kind} tone={tone}>
          {sign}
          {cellKindLabel[kind]} {counts[kind]}
        </Tag>
      ) : null,
    )}
    {counts.conflict > 0 && <Tag tone="neutral">▨ 利害関係 {counts.conflict}</Tag>}
    {chips.every(([kind]) => kind === 'same' || counts[kind] === 0) && counts.conflict === 0 && (
      <Tag tone="neutral">変更なし</Tag>
    )}
    <span className={styles['hints']}>
      <Kbd>矢印</Kbd> 欄 <Kbd>Space</Kbd> 行を選ぶ
    </span>
  </div>
)
