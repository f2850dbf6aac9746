'use client'
import { createContext, type ReactNode } from 'react'

/** Closes the dialog that this stands in, if it stands in one, and says something where it was opened. */
export const CloseDialog = createContext<((said?: ReactNode) => void) | null>(null)
