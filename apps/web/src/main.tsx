import { ApolloProvider } from '@apollo/client/react';
import { createTheme, MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { client } from './chamber/api/client';
import './chamber/look';
import { styleNonce } from './chamber/look/nonce';
import { SessionProvider } from './chamber/session/SessionProvider';
import { Words } from './chamber/words/Words';
import { router } from './router';

// Colours, type and edges are in the style sheets, as tokens: nothing is written into the page at run time.
const theme = createTheme({ cursorType: 'pointer', focusRing: 'never', respectReducedMotion: true });

const place = document.getElementById('placet');
if (!place) throw new Error('index.html has no element "placet".');

createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false} getStyleNonce={styleNonce}>
      <Words>
        <ApolloProvider client={client}>
          <SessionProvider>
            <RouterProvider router={router} />
          </SessionProvider>
        </ApolloProvider>
      </Words>
    </MantineProvider>
  </StrictMode>,
);
