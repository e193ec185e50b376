"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/Button";

/** Opens the browser's own window for printing, where a PDF can be saved as well; with scripts off it says how to get there. */
export function PrintPage() {
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  return scripted ? (
    <Button type="button" variant="secondary" onClick={() => window.print()}>
      Print or save as PDF
    </Button>
  ) : (
    <p className="insights-print-hint">To print this page or save it as a PDF, choose Print in your browser’s menu.</p>
  );
}
