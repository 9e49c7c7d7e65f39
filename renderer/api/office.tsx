import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { StoreApi } from 'zustand'
import type { OperationName } from '../../shared/contract/index.ts'
import type { launcher } from '../../shared/contract/office/launcher.ts'
import type { OutputOf } from '../../shared/contract/operation.ts'
import { type Changes, createChanges } from './changes.ts'
import type { OfficeClient, Transport } from './client.ts'
import { createClient } from './client.ts'
import { createDevice, type Device } from './device.ts'
import { createSaveState, type SaveState } from './save-state.ts'
import type { Place } from './transports.ts'
import { createUndoStack, type UndoStack } from './undo.ts'

/** Everything by which a screen reaches the office. */
export interface OfficeLine {
  readonly api: OfficeClient
  readonly changes: Changes
  readonly device: Device
  readonly place: Place
  readonly saving: StoreApi<SaveState>
  readonly undo: StoreApi<UndoStack>
  /** Says what was done, over the top bar. */
  readonly notify: (notice: Said) => void
}

export interface Said {
  text: string
  tone?: 'done' | 'trouble'
  undo?: () => unknown
}

const LineContext = createContext<OfficeLine | null>(null)

/** Around the program: one client, one cache of answers that reloads what somebody, here or elsewhere, has changed. */
export function OfficeProvider({
  transport,
  place,
  notify,
  children,
}: {
  transport: Transport
  place: Place
  notify: (notice: Said) => void
  children: ReactNode
}) {
  const [cache] = useState(createCache)
  const [changes] = useState(() => createChanges(cache))
  const [line] = useState<OfficeLine>(() => ({
    api: createClient(transport, changes.done),
    changes,
    device: createDevice(place, window.officeBridge?.device),
    place,
    saving: createSaveState(),
    undo: createUndoStack(),
    notify,
  }))
  useEffect(() => {
    const stop = transport.onChange(changes.hear)
    return () => {
      stop()
      changes.stop()
    }
  }, [transport, changes])
  return (
    <LineContext value={line}>
      <QueryClientProvider client={cache}>{children}</QueryClientProvider>
    </LineContext>
  )
}

/** Answers stay true until a change is announced. The office is on this PC or in this room: no internet is asked for. */
const createCache = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always' },
    },
  })

export function useLine(): OfficeLine {
  const line = useContext(LineContext)
  if (line === null) throw new Error('OfficeProvider is missing above this component')
  return line
}

/** The typed client: `useApi().support.portfolio`. */
export const useApi = (): OfficeClient => useLine().api
export const useDevice = (): Device => useLine().device

export type Standing = OutputOf<(typeof launcher)['status']>

/** The signed-in window: whose, of which office, looking at which year, on which day. */
export interface Desk {
  readonly caller: Omit<NonNullable<Standing['caller']>, 'may'>
  /** Whether the caller may call that operation: what a screen offers follows from it, and from nothing else. */
  may: (operation: OperationName) => boolean
  readonly office: NonNullable<Standing['office']>
  readonly practice: boolean
  /** 事業年度 all screens show. */
  readonly fy: number
  setFy: (fy: number) => void
  /** ISO date in Japan. */
  readonly today: string
}

const DeskContext = createContext<Desk | null>(null)

type Signed = Pick<Desk, 'office' | 'fy' | 'setFy' | 'today'> & { caller: NonNullable<Standing['caller']> }

export function DeskProvider({ children, ...desk }: Signed & { children: ReactNode }) {
  const { caller, office, fy, setFy, today } = desk
  const value = useMemo(() => {
    const callable = new Set(caller.may)
    const may = (operation: OperationName) => callable.has(operation)
    return { caller, may, office, practice: office.practice, fy, setFy, today }
  }, [caller, office, fy, setFy, today])
  return <DeskContext value={value}>{children}</DeskContext>
}

/** Whether to offer an operation: `useMay('checks.record')`. */
export const useMay = (operation: OperationName): boolean => useDesk().may(operation)

/** The id of whoever is signed in; empty while nobody is. */
export const usePerson = (): string => useContext(DeskContext)?.caller.profileId ?? ''

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('DeskProvider is missing above this component')
  return desk
}
