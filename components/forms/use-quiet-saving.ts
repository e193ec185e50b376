"use client";

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { KeepOutcome } from "@/components/forms/outcomes";
import { saveNowEvent } from "@/components/session/time-left";

/** How quiet saving stands, for the line that says so. */
export type SavingState =
  | { readonly kind: "nothing" }
  | { readonly kind: "saved"; readonly at: string }
  /** The server could not be reached: it is tried again. */
  | { readonly kind: "waiting" }
  | { readonly kind: "conflict"; readonly changedBy: string }
  | { readonly kind: "signed-out" }
  | { readonly kind: "refused"; readonly messages: readonly string[] };

export interface QuietSaving {
  readonly state: SavingState;
  /** Something was typed or chosen: it is saved once typing stops. */
  readonly touch: () => void;
  /** Saves now what is not saved yet. */
  readonly saveNow: () => Promise<void>;
  /** Waits for the save that is under way, and begins no other: the page is about to be sent whole. */
  readonly stop: () => Promise<void>;
  /** Begins again after stop(), with what was typed still unsaved. */
  readonly goOn: () => void;
}

/** Seconds without typing after which the page is saved. */
const quietFor = 2;
/** Seconds after which it is tried again when the server could not be reached; the last one repeats. */
const retryAfter = [5, 10, 20, 60];

/** What a browser finishes sending though the page is closed meanwhile: it refuses to promise that of more. */
const mostKeptAlive = 60_000;

/** @throws where the server cannot be reached, or does not know the page */
async function send(address: string, form: HTMLFormElement): Promise<KeepOutcome> {
  const texts = [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  const body = new URLSearchParams(texts);
  const keepalive = body.toString().length <= mostKeptAlive;
  const answer = await fetch(address, { method: "POST", body, keepalive, cache: "no-store" });
  if (![200, 401, 422].includes(answer.status)) throw new Error("not kept");
  return (await answer.json()) as KeepOutcome;
}

/**
 * Saves a page of a form without being asked: two seconds after typing stops, when a field is left, when the page is
 * hidden or left, and when the session is about to end. Nothing is kept in the browser's storage.
 *
 * The page goes on saying that it starts from the version from which it was drawn: it has not seen what others changed
 * since, and must not seem to.
 *
 * @param onKept told of each save, with the version that it made
 */
export function useQuietSaving(
  form: RefObject<HTMLFormElement | null>,
  address: string,
  onKept: (version: number) => void,
): QuietSaving {
  const [state, setState] = useState<SavingState>({ kind: "nothing" });
  const now = useRef({
    dirty: false,
    stopped: false,
    tries: 0,
    running: undefined as Promise<void> | undefined,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
  });
  const told = useRef(onKept);
  told.current = onKept;

  const save = useCallback(async (): Promise<void> => {
    const at = now.current;
    clearTimeout(at.timer);
    if (at.running) {
      await at.running;
      return at.tries === 0 ? save() : undefined;
    }
    if (!at.dirty || at.stopped || !form.current) return;
    at.dirty = false;
    const again = () => {
      at.dirty = true;
      at.timer = setTimeout(save, 1000 * (retryAfter[Math.min(at.tries, retryAfter.length - 1)] ?? 60));
      at.tries += 1;
      setState({ kind: "waiting" });
    };
    at.running = send(address, form.current)
      .then((outcome) => {
        at.tries = 0;
        if (outcome.kind === "kept") {
          told.current(outcome.version);
          setState({ kind: "saved", at: outcome.at });
        } else {
          // What was typed stays in the page, to be sent by the button or when the person is signed in again.
          at.dirty = true;
          setState(outcome);
        }
      }, again)
      .finally(() => {
        at.running = undefined;
      });
    await at.running;
  }, [form, address]);

  const touch = useCallback(() => {
    const at = now.current;
    at.dirty = true;
    clearTimeout(at.timer);
    at.timer = setTimeout(save, quietFor * 1000);
  }, [save]);

  useEffect(() => {
    const at = now.current;
    const element = form.current;
    const left = () => {
      if (document.visibilityState === "hidden") void save();
    };
    element?.addEventListener("focusout", save);
    window.addEventListener(saveNowEvent, save);
    window.addEventListener("online", save);
    window.addEventListener("pagehide", save);
    document.addEventListener("visibilitychange", left);
    return () => {
      element?.removeEventListener("focusout", save);
      window.removeEventListener(saveNowEvent, save);
      window.removeEventListener("online", save);
      window.removeEventListener("pagehide", save);
      document.removeEventListener("visibilitychange", left);
      clearTimeout(at.timer);
    };
  }, [form, save]);

  return useMemo(
    () => ({
      state,
      touch,
      saveNow: save,
      stop: async () => {
        const at = now.current;
        at.stopped = true;
        clearTimeout(at.timer);
        await at.running;
      },
      goOn: () => {
        const at = now.current;
        at.stopped = false;
        at.dirty = true;
        at.timer = setTimeout(save, (retryAfter[0] as number) * 1000);
        setState({ kind: "waiting" });
      },
    }),
    [state, touch, save],
  );
}
