import { changedFields } from '../../../../shared/domain/applications/again.ts'
import { includedItems } from '../../../../shared/domain/applications/correction/course.ts'
import { outcomeLabel } from '../../../../shared/domain/applications/correction/fields.ts'
import type { FormPath } from '../../../../shared/domain/applications/form.ts'
import { useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { KeyHint } from '../../../ui/kbd.tsx'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { ApplicationPage, Correction } from '../records.ts'
import { Differences } from '../versions/differences.tsx'
import { PaperDifferences } from '../versions/paper-differences.tsx'
import { AnswerRows } from './answer-rows.tsx'
import styles from './correction.module.css'
import { numbersOf, openItems, outcomeWords } from './request-words.ts'
import { type Compared, useCompared } from './use-compared.ts'
import { useOutcomes } from './use-outcomes.ts'

interface AnsweredRequestProps {
  page: ApplicationPage
  request: Correction
  /** A further round takes over what this one leaves: its results stand. */
  isNewest: boolean
  draw: React.ReactNode
}

/** The answer, item by item: what the field said and says, what the rules propose, and what the officer decides. */
export function AnsweredRequest({ page, request, isNewest, draw }: AnsweredRequestProps) {
  const mayClose = useMay('corrections.close') && isNewest
  const outcomes = useOutcomes(page.id, request)
  const compared = useCompared(page, request)
  const open = openItems(request)
  const proposed = open.filter((item) => item.proposed !== null)
  return (
    <div className={styles['body']}>
      <div className={styles['fixed']}>
        <div className={styles['answerHead']}>
          <b>{outcomeWords(request)}</b>
          {!isNewest && <span className="sub">次の依頼を作ったため、結果は変えられません。</span>}
          {mayClose && proposed.length > 0 && (
            <Button small look="primary" busy={outcomes.busy} onClick={() => outcomes.take(proposed)}>
              規則の案のとおりにする({proposed.length}件)
            </Button>
          )}
          {mayClose && open.length === 0 && draw}
        </div>
        {outcomes.stale.clashes.length === 0 && <ErrorNote takeFocus error={outcomes.error} />}
        <AnswerRows items={includedItems(request.items)} compared={compared} editable={mayClose} outcomes={outcomes} />
        {mayClose && (
          <p className={styles['keys']}>
            <KeyHint keys={['↑', '↓']}>動く</KeyHint>
            {Object.values(outcomeLabel).map((word, at) => (
              <KeyHint key={word} keys={[`${at + 1}`]}>
                {word}
              </KeyHint>
            ))}
            <KeyHint keys={['Enter']}>備考</KeyHint>
            {open.length === 0 && <KeyHint keys={['Ctrl', 'Enter']}>次の操作へ</KeyHint>}
          </p>
        )}
      </div>
      <Changed page={page} request={request} compared={compared} />
      <StaleChoice of={outcomes.stale} />
    </div>
  )
}

/** Every field that the answer changed, also what nobody asked for. */
function Changed({
  page,
  request,
  compared: { asked, came },
}: {
  page: ApplicationPage
  request: Correction
  compared: Compared
}) {
  const { version, answerVersion } = request
  const numbers = numbersOf(request)
  const about = (path: FormPath): string =>
    includedItems(request.items)
      .filter((item) => item.path === path)
      .map(({ id }) => numbers.get(id) ?? '')
      .join('・')
  const said = (path: FormPath): string => (about(path) === '' ? '▲ お願いしていない欄' : `お願い ${about(path)}`)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className={styles['outgoing']} aria-label="変わったところ" tabIndex={0}>
      <h3>第{answerVersion}版で変わったところ</h3>
      {version === answerVersion ? (
        <p className="sub">差替えの版はありません。応募書の欄を直した内容で確かめます。</p>
      ) : asked === null || came === null ? null : changedFields(asked, came).length === 0 ? (
        <p className="sub">違う欄はありません。書類だけが新しくなっています。</p>
      ) : (
        <Differences before={asked} after={came} heads={[`第${version}版`, `第${answerVersion}版`]} note={said} />
      )}
      <Files page={page} request={request} />
    </section>
  )
}

/** The papers of both versions, by what each became. */
function Files({ page, request: { version, answerVersion } }: { page: ApplicationPage; request: Correction }) {
  if (version === answerVersion) return null
  const of = (wanted: number | null) => page.files.filter((file) => file.version === wanted)
  return <PaperDifferences before={of(version)} after={of(answerVersion)} />
}
