import { useState } from 'react'
import { useApi } from '../../../api/office.tsx'
import { KeptText } from '../../../record/lines/kept-fields.tsx'
import { type AddingProps, ListPane } from '../../../record/lines/list-pane.tsx'
import { useListEdit } from '../../../record/lines/use-list-edit.ts'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import type { ForumPage, QuestionLine } from '../records.ts'
import type { TabProps } from '../tab-props.ts'

/** 質問: what is asked, each answered by one of five; a heading of the file that reads alike is counted to it. */
export function QuestionsPane({ page, sending, mayEdit }: TabProps) {
  const { forum } = useApi()
  const edit = useListEdit<ForumPage, QuestionLine>(sending, {
    label: '質問',
    read: ({ questions }) => questions.map(({ id, words }) => ({ id, words })),
    say: ({ words }) => words,
    path: forum.setQuestions.path,
    store: (questions, revision) => forum.setQuestions({ id: page.id, questions, revision }),
  })
  return (
    <ListPane
      title="質問"
      sub="五段階で答えるもの"
      edit={edit}
      mayEdit={mayEdit}
      mayDrop
      nameOf={({ words }) => words}
      headOf={(_line, at) => `質問${at + 1}`}
      movedWords={(_line, to) => `質問を${to}番目にしました`}
      columns="28px minmax(0, 1fr) auto"
      row={(line, at) => (
        <>
          <span className="num">{at + 1}</span>
          <span>{line.words}</span>
          <span className="sub">n={page.questions.find(({ id }) => id === line.id)?.n ?? 0}</span>
        </>
      )}
      fields={(own, { put }) => (
        <KeptText
          label="質問の文"
          limit={200}
          required
          width={340}
          value={own.words}
          onKeep={(words) => put({ ...own, words }, '質問の文を直しました')}
        />
      )}
      Adding={QuestionAdding}
    />
  )
}

function QuestionAdding({ onClose, onAdd }: AddingProps<QuestionLine>) {
  const [id] = useState(() => crypto.randomUUID())
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState(false)
  const save = () => {
    setAsked(true)
    if (words.trim() === '') return
    onAdd({ id, words: words.trim() })
    onClose()
  }
  return (
    <FormDialog onClose={onClose} title="質問を加える" label="質問" onSubmit={save} deedLabel="加える" busy={false}>
      <TextField
        label="質問の文"
        required
        autoFocus
        limit={200}
        value={words}
        onChange={setWords}
        error={asked && words.trim() === '' ? '質問を入力してください。' : undefined}
      />
    </FormDialog>
  )
}
