import { useState } from 'react'
import { keepHere } from './kept-here.ts'
import { usePerson } from './office.tsx'

/** A yes or no of whoever sits here, kept on this PC: whether a part of a screen is open. Another person has their own. */
export function useKeptChoice(name: string, first: boolean): readonly [boolean, (on: boolean) => void] {
  const place = `banso.choice.${usePerson()}.${name}`
  const [choice, setChoice] = useState(() => keptAt(place) ?? first)
  const choose = (on: boolean) => {
    setChoice(on)
    keepHere(place, String(on))
  }
  return [choice, choose]
}

function keptAt(place: string): boolean | null {
  const kept = localStorage.getItem(place)
  return kept === 'true' || kept === 'false' ? kept === 'true' : null
}
