import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { connection } from "next/server";
import type { ReactNode } from "react";
import "@/styles/insights.scss";

/** The typeface comes with the product: no page of it is ever asked for elsewhere. */
const typeface = localFont({
  src: "../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  weight: "200 800",
  style: "normal",
  display: "swap",
  variable: "--font-insights",
  fallback: ["arial", "sans-serif"],
});

export const metadata: Metadata = {
  title: { default: "Insights", template: "%s – Insights" },
  description: "Case recording and statistics for domestic-abuse services",
  robots: { index: false, follow: false },
  // Words for a page that could not be drawn, where there are no scripts to write them: see the file itself.
  icons: {
    icon: { url: "/icon.svg", type: "image/svg+xml" },
    other: { rel: "stylesheet", url: "/no-page.css" },
  },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#35123e" };

/** The frame of every page. Each is drawn for its own request: one drawn beforehand could not carry a fresh nonce. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="en-GB" className={`govuk-template ${typeface.variable}`}>
      <body className="govuk-template__body insights-body">{children}</body>
    </html>
  );
}
