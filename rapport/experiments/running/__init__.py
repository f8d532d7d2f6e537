"""Running experiments: every case x variant x repeat is one cell, and every cell gets one output.

    Runner            starts, pauses, stops, tells how far; holds the lease of what it runs
      Session         one experiment under way
        Lane          one provider: its queue, its threads, its turnstile; no lane waits for another
          Turnstile   lets calls through: limits a minute, back-off, one careful call after trouble
          Filler      a cell to an output: the case, the brief, the request, the cache, the call
        Budget        caps on calls and dollars, over all lanes
        Saver         one thread that stores finished outputs, some at a time
        Journal       keeps them until they are stored, in a file that outlives the process
        Tally         the figures of `Progress`

Only finished outputs are stored. What was in flight when the process died is asked again, what was finished never is.
"""
