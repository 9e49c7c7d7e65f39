import type { RefObject } from 'react'
import { isConverting } from '../composition.ts'
import { type GridPlace, neighbour } from './grid-keys.ts'

/** What the keys of a table of lines are told, and what they do. */
export interface LineKeyDeeds {
  readonly at: GridPlace
  readonly to: GridPlace
  readonly height: number
  readonly width: number
  readonly inText: boolean
  readonly isArea: boolean
  readonly typed: string
  readonly field: RefObject<HTMLTextAreaElement | HTMLInputElement | null>
  readonly goTo: (at: GridPlace) => void
  readonly extend: (to: GridPlace) => void
  readonly all: () => void
  readonly toFault: () => void
  readonly type: (text: string) => void
  readonly begin: () => void
  readonly commit: () => void
  readonly giveBack: () => void
  readonly insert: () => void
  readonly remove: () => void
  readonly move: (by: 1 | -1) => void
  readonly clear: () => void
  readonly step: (back: boolean) => void
}

type Press = React.KeyboardEvent<HTMLElement>

const isControl = (event: Press): boolean => event.ctrlKey || event.metaKey
const isArrow = (event: Press): boolean => event.key.startsWith('Arrow')

/** Enter goes down, as in Excel; Tab goes on, and leaves the table at its ends. */
function reached(event: Press, deeds: LineKeyDeeds, from: GridPlace): GridPlace | null {
  const open = Array.from({ length: deeds.height }, () => true)
  const key = event.key === 'Enter' ? (event.shiftKey ? 'ArrowUp' : 'ArrowDown') : event.key
  const back = event.key === 'Tab' && event.shiftKey
  return neighbour(key, back, isControl(event), from, open, deeds.width)
}

/** A line break where the caret stands. */
function breakLine({ field, typed, type }: LineKeyDeeds): void {
  const from = field.current?.selectionStart ?? typed.length
  type(`${typed.slice(0, from)}\n${typed.slice(field.current?.selectionEnd ?? from)}`)
}

export function pressTyping(event: Press, deeds: LineKeyDeeds): void {
  if (isConverting(event)) return
  if (event.key === 'Escape') deeds.giveBack()
  else if (event.key === 'Enter' && event.altKey) breakLine(deeds)
  else if (event.key === 'Enter' && isControl(event)) {
    deeds.commit()
    return
  } else if (event.key === 'F2') return
  else if (event.key === 'Enter' || event.key === 'Tab' || (isArrow(event) && !deeds.inText && !event.shiftKey)) {
    deeds.commit()
    const next = reached(event, deeds, deeds.at)
    if (next === null) return
    deeds.goTo(next)
  } else return
  event.preventDefault()
}

export function pressStanding(event: Press, deeds: LineKeyDeeds): void {
  if (isConverting(event)) return
  if (event.key === 'Enter' && isControl(event)) {
    deeds.toFault()
    return
  }
  const done = isControl(event) ? byControl(event, deeds) : event.altKey ? byAlt(event, deeds) : plainly(event, deeds)
  if (done || walked(event, deeds)) event.preventDefault()
}

function walked(event: Press, deeds: LineKeyDeeds): boolean {
  if (event.altKey) return false
  const widens = event.shiftKey && (isArrow(event) || event.key === 'Home' || event.key === 'End')
  const next = reached(event, deeds, widens ? deeds.to : deeds.at)
  if (next === null) return false
  if (widens) deeds.extend(next)
  else deeds.goTo(next)
  return true
}

function byControl(event: Press, deeds: LineKeyDeeds): boolean {
  const key = event.key.toLowerCase()
  if (key === 'z') deeds.step(!event.shiftKey)
  else if (key === 'y') deeds.step(false)
  else if (key === 'a') deeds.all()
  else if (key === 'delete') deeds.remove()
  else return false
  return true
}

function byAlt(event: Press, deeds: LineKeyDeeds): boolean {
  if (event.key === 'ArrowUp') deeds.move(-1)
  else if (event.key === 'ArrowDown') deeds.move(1)
  else return false
  return true
}

function plainly(event: Press, deeds: LineKeyDeeds): boolean {
  if (event.key === 'F2') deeds.begin()
  else if (event.key === 'Delete' && !event.shiftKey) deeds.clear()
  else if (event.key === 'Backspace') deeds.type('')
  else if (event.key === 'Insert' && !event.shiftKey) deeds.insert()
  else if (event.key === 'Escape' && deeds.isArea) deeds.goTo(deeds.at)
  else return false
  return true
}
