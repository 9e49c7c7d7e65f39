import { useSaveFiles } from '../../api/books.ts'
import { useAnswer, useJob } from '../../api/hooks.ts'
import { useApi, useLine } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/layers/dialog.tsx'
import { Answer } from '../../ui/states.tsx'
import styles from './selection.module.css'

/** 「なぜこの結果か」 of one application, as it will be printed, and the Word file of it. */
export function AnswerDialog({ applicationId, onClose }: { applicationId: string; onClose: () => void }) {
  const api = useApi()
  const { notify } = useLine()
  const save = useSaveFiles()
  const answer = useAnswer(api.selection.answer, { applicationId })
  const job = useJob(api.selection.writeAnswer, {
    onDone: ({ files }) =>
      void save(files).then((saved) => {
        if (saved) notify({ text: `「${files.map(({ name }) => name).join('」「')}」を書き出しました。` })
      }),
    onFail: (message) => notify({ text: `Wordにできませんでした。${message}`, tone: 'trouble' }),
  })
  return (
    <Dialog
      open
      onClose={onClose}
      wide
      title={answer.data?.title ?? '選定結果の理由'}
      actions={
        <>
          <Button onClick={onClose}>閉じる</Button>
          <Button look="primary" busy={job.running} onClick={() => job.start({ applicationId })}>
            Wordにする
          </Button>
        </>
      }
    >
      <Answer of={answer}>
        {({ lines }) => (
          // Longer than the window: the keyboard reaches it to scroll.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable (axe: scrollable-region-focusable)
          <section className={styles['answer']} aria-label="選定結果の理由" tabIndex={0}>
            {lines.map(({ no, kind, mark, words }) =>
              kind === 'head' ? <h3 key={no}>{`${mark} ${words}`}</h3> : <p key={no}>{words}</p>,
            )}
          </section>
        )}
      </Answer>
    </Dialog>
  )
}
