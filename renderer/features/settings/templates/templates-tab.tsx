import { useState } from 'react'
import type { templates } from '../../../../shared/contract/letters/templates.ts'
import type { OutputOf } from '../../../../shared/contract/operation.ts'
import { useSaveFiles } from '../../../api/books.ts'
import { ProblemError } from '../../../api/client.ts'
import { useAnswer, useCommand, useJob } from '../../../api/hooks.ts'
import { useApi, useDevice, useLine, useMay } from '../../../api/office.tsx'
import plain from '../../../record/plain-table.module.css'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { MomentText } from '../../../ui/date-text.tsx'
import { JobProgress } from '../../../ui/job-progress.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Pane, Split } from '../../../ui/pane.tsx'
import { Answer, ErrorNote } from '../../../ui/states.tsx'
import styles from './templates.module.css'

type Template = OutputOf<(typeof templates)['list']>[number]

/** 「標準の様式」, 「第2版」 */
const versionWords = (version: number): string => (version === 0 ? '標準の様式' : `第${version}版`)

/** 様式: the letters' templates, taken out to be edited in Word, and brought back to be checked. */
export function TemplatesTab() {
  const list = useAnswer(useApi().templates.list, {})
  const [picked, setPicked] = useState<Template['kind'] | null>(null)
  return (
    <Answer of={list}>
      {(rows) => {
        const current = rows.find(({ kind }) => kind === picked) ?? rows[0]
        return (
          <Split columns="minmax(0, 1fr) 460px">
            <Pane flush fills title="通知・会議の様式" sub="Word で直して戻すと、確かめてから新しい版になります">
              <TemplateList rows={rows} current={current?.kind ?? null} onPick={setPicked} />
            </Pane>
            {current !== undefined && <TemplatePane key={current.kind} template={current} />}
          </Split>
        )
      }}
    </Answer>
  )
}

function TemplateList({
  rows,
  current,
  onPick,
}: {
  rows: readonly Template[]
  current: Template['kind'] | null
  onPick: (kind: Template['kind']) => void
}) {
  return (
    <table className={classNames(plain['plain'], styles['templates'])} aria-label="通知・会議の様式" {...nextIs(9)}>
      <thead>
        <tr>
          <th scope="col">番号</th>
          <th scope="col">様式</th>
          <th scope="col">使っている版</th>
          <th scope="col">最後に変えた人と日時</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, number, title, inForce, versions }) => (
          <tr key={kind} data-current={kind === current || undefined}>
            <td>{number}</td>
            <th scope="row">
              <Button small look="quiet" aria-pressed={kind === current} onClick={() => onPick(kind)}>
                {title}
              </Button>
            </th>
            <td>{usedWords(versions[0], inForce)}</td>
            <td>
              {versions[0] !== undefined && (
                <>
                  {versions[0].takenBy} <MomentText at={versions[0].takenAt} />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** 「第3版(標準の様式に戻した)」 */
const usedWords = (newest: Template['versions'][number] | undefined, inForce: number): string =>
  newest?.backTo == null ? versionWords(inForce) : `${versionWords(inForce)}(${versionWords(newest.backTo)}に戻した)`

function TemplatePane({ template }: { template: Template }) {
  const { kind, title, inForce, versions, placeholders } = template
  const api = useApi()
  const mayChange = useMay('templates.bringBack')
  const save = useSaveFiles()
  const out = useJob(api.templates.takeOut, { onDone: ({ files }) => void save(files) })
  const back = useBringBack(kind)
  const goBack = useCommand(api.templates.goBack, {
    done: (_made, { version }) => `${title}を${versionWords(version)}に戻しました`,
  })
  return (
    <Pane title={title} fills>
      <div className="stack">
        <div className="row">
          <Button busy={out.running} onClick={() => out.start({ kind, version: inForce })} {...nextIs(2)}>
            取り出す
          </Button>
          {mayChange && (
            <Button look="primary" busy={back.busy} onClick={back.pick}>
              直した様式を戻す
            </Button>
          )}
        </div>
        <JobProgress job={out} label="様式" />
        <JobProgress job={back.job} label="様式の確認" />
        <ErrorNote error={goBack.error} />
        <Problems problems={back.problems} />
        <h3>版</h3>
        <ul>
          {versions.map(({ version, backTo, takenBy, takenAt }, at) => (
            <li key={version} className="row">
              <span>
                {versionWords(version)}
                {backTo === null ? '' : `(${versionWords(backTo)}に戻した)`} {takenBy} <MomentText at={takenAt} />
              </span>
              {mayChange && at > 0 && backTo === null && (
                <Button small busy={goBack.busy} onClick={() => goBack.run({ kind, version })}>
                  この版に戻す
                </Button>
              )}
            </li>
          ))}
          <li className="row">
            <span>標準の様式</span>
            {mayChange && versions.length > 0 && versions[0]?.backTo !== 0 && (
              <Button small busy={goBack.busy} onClick={() => goBack.run({ kind, version: 0 })}>
                標準の様式に戻す
              </Button>
            )}
          </li>
        </ul>
        <h3>差込項目</h3>
        <table className={plain['plain']} aria-label="差込項目">
          <thead>
            <tr>
              <th scope="col">様式での書き方</th>
              <th scope="col">入るもの</th>
              <th scope="col">省けるか</th>
            </tr>
          </thead>
          <tbody>
            {placeholders.map(({ written, about, mayGo }) => (
              <tr key={written}>
                <td className={styles['whole']}>{written}</td>
                <td>{about}</td>
                <td className={styles['whole']}>{mayGo ? '省ける' : '必ず要る'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Pane>
  )
}

/** A file that is picked, sent, judged, and a version only where it is right. */
function useBringBack(kind: Template['kind']) {
  const device = useDevice()
  const { notify } = useLine()
  const [sending, setSending] = useState(false)
  const [problems, setProblems] = useState<readonly string[]>([])
  const job = useJob(useApi().templates.bringBack, {
    onDone: (judged) => {
      setProblems(judged.problems)
      if (judged.version !== null) notify({ text: `${versionWords(judged.version)}にしました` })
    },
  })
  const pick = async () => {
    const [file] = await device.pickFiles({ accept: '.docx' })
    if (file === undefined) return
    setProblems([])
    setSending(true)
    try {
      const { fileId } = await device.upload(file)
      await job.start({ kind, fileId })
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      setProblems([failure.message])
    } finally {
      setSending(false)
    }
  }
  return { pick, job, problems, busy: sending || job.running }
}

function Problems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null
  return (
    <div role="alert">
      <b>■ 様式にできません(今の版のままです)</b>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  )
}
