import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { Button } from '../../../../ui/button.tsx'
import { isEnter } from '../../../../ui/composition.ts'
import styles from './speech.module.css'
import type { Line, SpeechKeeper } from './speech-keeper.ts'

interface SpeechFieldProps {
  keeper: SpeechKeeper
  line: Line
  name: string
  /** Enter: the line is through. */
  onDone: () => void
  onDelete: (() => void) | null
}

/**
 * The line under the hand. The text lives in the field itself: a key draws nothing, and what is typed goes to the keeper.
 */
export function SpeechField({ keeper, line, name, onDone, onDelete }: SpeechFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const own = field.current
    own?.focus()
    own?.setSelectionRange(own.value.length, own.value.length)
    own?.scrollIntoView({ block: 'nearest' })
  }, [])
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    if (!isEnter(event)) return
    event.preventDefault()
    onDone()
  }
  return (
    <div className={styles['typing']}>
      <label htmlFor={line.speechId}>{name}</label>
      <textarea
        ref={field}
        id={line.speechId}
        rows={1}
        maxLength={8000}
        defaultValue={line.words}
        spellCheck={false}
        onInput={(event) => keeper.type(line.speechId, event.currentTarget.value)}
        onKeyDown={press}
      />
      {onDelete !== null && (
        <Button small look="quiet" onClick={onDelete} aria-label={`${name}の発言を削除`}>
          削除
        </Button>
      )}
      <LineFailure keeper={keeper} speechId={line.speechId} />
    </div>
  )
}

/** Beside the line whose words could not be stored: why, and what is done about it. */
export function LineFailure({ keeper, speechId }: { keeper: SpeechKeeper; speechId: string }) {
  const failure = useStore(keeper.state, (state) => (state.failure?.speechId === speechId ? state.failure : null))
  if (failure === null) return null
  return (
    <div className={styles['failure']} role="alert">
      <span>
        ■ 保存できていません。{failure.message}
        {failure.retried && ' この PC に残してあり、自動で保存し直します。'}
      </span>
      {failure.theirs !== null && (
        <span className={styles['clash']}>
          <span>保存されている発言: {failure.theirs.words}</span>
          <Button small onClick={() => keeper.overrule(speechId)}>
            こちらの発言にする
          </Button>
          <Button small onClick={() => keeper.drop(speechId)}>
            保存されている発言にする
          </Button>
        </span>
      )}
    </div>
  )
}
