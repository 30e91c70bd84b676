import "../shared/page.css";
import "./styles/page.css";
import "./styles/picture.css";
import "./styles/panel.css";
import "./styles/matrix.css";
import "./styles/narrow.css";
import "./styles/print.css";
import { createRoot } from "react-dom/client";
import { ChoicesProvider } from "./data/choicesContext";
import { NetworkProvider } from "./data/networkContext";
import { Explorer } from "./Explorer";
import { LanguageProvider } from "./language";
import { NamingProvider } from "./namingContext";
import { ErrorBoundary } from "./states/ErrorBoundary";
import { StoriesProvider } from "./stories/storyContext";
import { ViewProvider } from "./view/viewContext";

void import("../shared/fonts");

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with the id root");

createRoot(root).render(
  <LanguageProvider>
    <ErrorBoundary>
      <ViewProvider>
        <NamingProvider>
          <ChoicesProvider>
            <NetworkProvider>
              <StoriesProvider>
                <Explorer />
              </StoriesProvider>
            </NetworkProvider>
          </ChoicesProvider>
        </NamingProvider>
      </ViewProvider>
    </ErrorBoundary>
  </LanguageProvider>,
);
