"use client";

import { useEffect, useRef, useState } from "react";
import { nextStep, saveNowEvent, timeInWords } from "@/components/session/time-left";

export type TimeOutWarningProps = {
  /** Seconds without activity after which the server ends the session. */
  idleSeconds: number;
  /** Answers how long the session has left: GET leaves it as it is, POST keeps it open. */
  sessionAddress: string;
  /** The page to go to when the time is up; it is given the present page in `to`. */
  signInAddress: string;
};

/** Seconds left as the server counts them, 0 when signed out, null when the server cannot be reached. */
async function askServer(address: string, method: "GET" | "POST"): Promise<number | null> {
  try {
    const answer = await fetch(address, { method, cache: "no-store", headers: { accept: "application/json" } });
    if (!answer.ok) return null;
    const { secondsLeft } = (await answer.json()) as { secondsLeft: number };
    return secondsLeft;
  } catch {
    return null;
  }
}

/**
 * Two minutes before the session times out, asks whether the person is still there; just before that, has every open
 * form save. When the time is up it leaves the page, so that nothing about a client stays on an unattended screen, and
 * signing in again comes back to it. Draws nothing until then, and nothing with scripts off.
 */
export function TimeOutWarning({ idleSeconds, sessionAddress, signInAddress }: TimeOutWarningProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const [stay, setStay] = useState<() => Promise<void>>();

  useEffect(() => {
    let endsAt = Date.now() + idleSeconds * 1000;
    let saved = false;
    let stopped = false;
    let reached = true;
    let timer: ReturnType<typeof setTimeout>;
    const left = () => Math.round((endsAt - Date.now()) / 1000);

    const leave = () => {
      const here = `${window.location.pathname}${window.location.search}`;
      window.location.assign(`${signInAddress}?why=time-out&to=${encodeURIComponent(here)}`);
    };
    const hear = (seconds: number | null) => {
      reached = seconds !== null;
      if (seconds !== null) endsAt = Date.now() + seconds * 1000;
    };
    const lookIn = (seconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(look, seconds * 1000);
    };
    const step = () => {
      if (stopped) return;
      const next = nextStep(left(), saved);
      // Where the server cannot be reached, leaving would lose what was typed and show nothing in its place.
      if (next.do === "leave") return reached ? leave() : lookIn(10);
      if (next.do === "save") {
        saved = true;
        window.dispatchEvent(new Event(saveNowEvent));
      }
      setSecondsLeft(next.do === "warn" ? left() : null);
      lookIn(next.lookAgainIn);
    };
    const look = async () => {
      hear(await askServer(sessionAddress, "GET"));
      if (left() > 180) saved = false;
      step();
    };
    const awake = () => {
      if (document.visibilityState === "visible") void look();
    };

    setStay(() => async () => {
      hear(await askServer(sessionAddress, "POST"));
      saved = false;
      step();
    });
    document.addEventListener("visibilitychange", awake);
    step();
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", awake);
    };
  }, [idleSeconds, sessionAddress, signInAddress]);

  const warning = secondsLeft !== null;
  useEffect(() => {
    if (warning) dialog.current?.showModal();
    else dialog.current?.close();
  }, [warning]);

  return (
    <dialog
      ref={dialog}
      className="insights-dialog"
      aria-labelledby="time-out-heading"
      onCancel={(event) => {
        event.preventDefault();
        void stay?.();
      }}
    >
      <h2 className="govuk-heading-m" id="time-out-heading">
        Are you still there?
      </h2>
      <p className="govuk-body" aria-live="polite">
        {warning ? `You will be signed out in ${timeInWords(secondsLeft)}, to keep clients' records safe.` : null}
      </p>
      <p className="govuk-body">What you have typed has been saved where the page can save it.</p>
      <button type="button" className="govuk-button" onClick={() => void stay?.()}>
        Stay signed in
      </button>
    </dialog>
  );
}
